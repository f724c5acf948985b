import { describe, expect, it } from 'vitest'
import { checkLeaks } from '#models/evaluation/checkLeaks.ts'
import { evaluateModel, leastFinds } from '#models/evaluation/evaluateModel.ts'
import { planEvaluation } from '#models/evaluation/planEvaluation.ts'
import { takeChecked } from '#models/evaluation/takeChecked.ts'
import { columnsOf } from '#models/packs/columnsOf.ts'
import { sliceData } from '#models/packs/sliceData.ts'
import { trainSibling, trainTwin } from '#models/packs/trainTwin.ts'
import { createTrainingTable, lists } from '../packs/createTrainingTable.ts'

const table = createTrainingTable(6000, 3)
const columns = columnsOf(lists, 'high')
const dayOf = (row: number) => table.day[row]!

describe('the plan of an evaluation', () => {
  it('lets baselines learn from earlier flight-days only and cuts none in two', () => {
    const { fit, test, unseen } = planEvaluation(table, null)
    expect(unseen.length).toBe(table.n)
    expect(fit.length).toBeGreaterThan(100)
    expect(Math.max(...Array.from(fit, dayOf))).toBeLessThan(Math.min(...Array.from(test, dayOf)))
    for (const row of fit) expect(table.labels[row]).toBeGreaterThanOrEqual(0)
  })

  it('measures nothing that the model has learnt from', () => {
    const from = Date.UTC(2026, 0, 21)
    const { fit, test, unseen } = planEvaluation(table, from)
    for (const row of unseen) expect(table.at[row]).toBeGreaterThanOrEqual(from)
    for (const row of test) expect(table.at[row]).toBeGreaterThanOrEqual(from)
    // What the model has seen may still teach a baseline.
    expect(Math.min(...Array.from(fit, (row) => table.at[row]!))).toBeLessThan(from)
  })

  it('measures everyone where there are too few finds to learn from', () => {
    const few = { ...table, labels: table.labels.map((label) => (label === 1 ? 0 : label)) }
    expect(planEvaluation(few, null)).toMatchObject({ fit: new Int32Array(0) })
    expect(planEvaluation(few, null).test.length).toBe(table.n)
  })
})

describe('checked travellers', () => {
  const { test } = planEvaluation(table, null)

  it('are weighted by 1 / propensity unless chance or the whole truth picked them, and nobody unchecked counts as clean', () => {
    const inspected = takeChecked(table, test, 'inspected')
    expect(inspected.labels.length).toBe(test.filter((row) => table.labels[row]! >= 0).length)
    inspected.places.forEach((at, row) => {
      expect(inspected.weights[row]).toBeCloseTo(Math.min(100, 1 / table.propensity[test[at]!]!), 4)
    })
    const random = takeChecked(table, test, 'random')
    expect(random.labels.length).toBe(test.filter((row) => table.randomArm[row] === 1).length)
    expect(new Set(random.weights)).toEqual(new Set([1]))
    expect(takeChecked(table, test, 'truth').labels.length).toBe(test.length)
  })

  it('give by weight nearly the rate of all travellers, which the bare rate of the picked overstates', () => {
    const { labels, weights } = takeChecked(table, test, 'inspected')
    const truth = takeChecked(table, test, 'truth').labels
    const mean = (values: ArrayLike<number>, by: (at: number) => number) => {
      const places = Array.from({ length: values.length }, (_, at) => at)
      return places.reduce((sum, at) => sum + by(at) * values[at]!, 0) / places.reduce((sum, at) => sum + by(at), 0)
    }
    const real = mean(truth, () => 1)
    expect(mean(labels, () => 1)).toBeGreaterThan(1.5 * real)
    expect(Math.abs(mean(labels, (at) => weights[at]!) / real - 1)).toBeLessThan(0.25)
  })
})

describe('an evaluation', () => {
  const plan = planEvaluation(table, null)
  const p = Float64Array.from(plan.unseen, (row) => 0.02 + 0.5 * table.truth![row]!)
  const later = p.subarray(p.length - plan.test.length)
  const evaluate = (scores: Float64Array) =>
    evaluateModel({
      table,
      columns,
      plan,
      rankings: [{ of: 'ensemble', scores, p: scores }],
      p,
      selectedFrom: 0.5,
      capacityPercent: 8,
      zone: 'Asia/Seoul',
      rounds: 40,
      seed: 1,
    })

  it('finds an oracle perfect in every view and a constant worthless', async () => {
    const oracle = await evaluate(later)
    for (const { rankings } of oracle.sets) expect(rankings[0]?.values['auc']?.value).toBe(1)
    const flat = await evaluate(new Float64Array(plan.test.length))
    for (const { rankings } of flat.sets) expect(rankings[0]?.values['auc']?.value).toBe(0.5)
  })

  it('tells figures by month of the station’s calendar and by protected group, with intervals that hold the figure', async () => {
    const { months, groups, reliability } = await evaluate(later)
    expect([...new Set(months.map(({ month }) => month))]).toEqual(['2026-01', '2026-02'])
    for (const { came } of months) expect(came.low <= came.value && came.value <= came.high).toBe(true)
    expect(groups.map(({ feature }) => feature)).toEqual(['sex'])
    expect(groups[0]?.groups.every(({ truePositiveRate }) => truePositiveRate?.value === 1)).toBe(true)
    expect(reliability.map(({ on }) => on)).toEqual(['random', 'inspected', 'truth'])
    // It says 0.52 where the truth is one: every view must call that out of step.
    for (const { points } of reliability) expect(points.at(-1)!.came.low).toBeGreaterThan(points.at(-1)!.said)
  })

  it('gives no figure of a handful of finds, for any order of them would be luck', async () => {
    let left = leastFinds - 1
    const labels = table.labels.map((label) => (label === 1 && left-- <= 0 ? 0 : label))
    const rare = { ...table, labels, truth: null }
    const seen = planEvaluation(rare, null)
    const answer = await evaluateModel({
      table: rare,
      columns,
      plan: seen,
      rankings: [{ of: 'ensemble', scores: new Float64Array(table.n), p: null }],
      p: null,
      selectedFrom: 1,
      capacityPercent: 5,
      zone: 'Asia/Seoul',
      rounds: 10,
      seed: 1,
    })
    expect(answer.sets.map(({ found, rankings }) => [found < leastFinds, rankings.length])).toEqual([
      [true, 0],
      [true, 0],
    ])
  })
})

describe('leak checks', () => {
  const { fit, test } = planEvaluation(table, null)
  const checked = test.filter((row) => table.labels[row]! >= 0)
  const task = {
    fit: sliceData(table, columns, fit),
    test: sliceData(table, columns, checked),
    features: columns.features,
    fitPeople: fit,
    testPeople: checked,
  }

  it('suspect nothing of honest rows', () => {
    expect(checkLeaks(task)).toMatchObject({ repeatedShare: 0, personShare: 0, suspects: [] })
  })

  it('name a field that was written after the check', () => {
    const { m, n, labels } = task.test
    const rows = task.test.rows.slice()
    const column = columns.features.findIndex(({ id }) => id === 'weight-kg')
    for (let row = 0; row < n; row++) rows[row * m + column] = labels[row]! > 0.5 ? 99 : rows[row * m + column]!
    const leaks = checkLeaks({ ...task, test: { ...task.test, rows } })
    expect(leaks.suspects).toEqual(['weight-kg'])
    expect(leaks.telling[0]).toMatchObject({ feature: 'weight-kg' })
  })

  it('count rows and people that come again with their outcome', () => {
    const leaks = checkLeaks({ ...task, fit: task.test, fitPeople: checked })
    expect(leaks).toMatchObject({ repeatedShare: 1, repeatedSame: 1, personShare: 1 })
  })
})

describe('the twin without protected fields', () => {
  const { fit, test } = planEvaluation(table, null)
  const own = {
    fit: sliceData(table, columns, fit),
    stop: sliceData(table, columns, new Int32Array(0)),
    features: columns.features,
    params: { rounds: 30, maxDepth: 3, learningRate: 0.2 },
    seed: 1,
  }
  const rows = sliceData(table, columns, test.slice(0, 400))
  const sex = columns.features.findIndex(({ id }) => id === 'sex')
  const swapped = { ...rows, rows: rows.rows.map((value, at) => (at % rows.m === sex ? 1 - value : value)) }

  it('says the same whatever a protected field says, where its sibling with all fields does not', async () => {
    const [twin, sibling] = [await trainTwin(own), await trainSibling(own)]
    expect(twin?.margins(swapped)).toEqual(twin?.margins(rows))
    expect(sibling.margins(swapped)).not.toEqual(sibling.margins(rows))
  })

  it('is not made where there is nothing to do without', async () => {
    const features = columns.features.map((feature) => ({ ...feature, protected: false }))
    expect(await trainTwin({ ...own, features })).toBeNull()
  })
})
