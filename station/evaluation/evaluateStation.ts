/** Evaluates a pack on what this station's lists saw and its checks found, later travellers only, beside baselines and leak checks. */
import { availableParallelism } from 'node:os'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { checkLeaks } from '#models/evaluation/checkLeaks.ts'
import { evaluateModel, type Ranking } from '#models/evaluation/evaluateModel.ts'
import { type EvaluationPlan, planEvaluation } from '#models/evaluation/planEvaluation.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { chance, createBaselines } from '#models/packs/createBaselines.ts'
import { stationFeatures } from '#models/packs/featureLists.ts'
import { columnsOf } from '#models/packs/columnsOf.ts'
import { settingsFor } from '#models/packs/PackSettings.ts'
import { type Columns, sliceData } from '#models/packs/sliceData.ts'
import { trainSibling, trainTwin } from '#models/packs/trainTwin.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import { evaluationQueries } from '#db/queries/evaluation.ts'
import type { Store } from '#db/store.ts'
import { readLatestTable, type Truth } from '../training/readTrainingTable.ts'
import { type JudgedPack, openJudged } from './openJudged.ts'

export type EvaluateTask = {
  readonly kind: 'evaluate'
  readonly model: ModelName
  /** Folder of the station. */
  readonly dir: string
  /** Folder of the pack to judge; null: the pack in force. */
  readonly packDir: string | null
  readonly truth: Truth | null
  /** Train the trees with and without protected fields too. */
  readonly twin: boolean
  readonly zone: string
  readonly seed: number
}

/** Resamples behind every interval: enough for two digits of a 95 % bound. */
const rounds = 200
/** Latest travellers of the evaluation: more narrow nothing and do not fit beside a working station. */
const mostRows = 200_000
/** Where no list tells: the share a hall usually has hands for. */
const usualCapacityPercent = 5

/** A sentence where the pack that was named cannot be opened. */
export type EvaluateAnswer = EvaluationReport | { readonly kind: 'refused'; readonly text: { ko: string; en: string } }

export async function evaluateStation(store: Store, task: EvaluateTask): Promise<EvaluateAnswer> {
  const judged = await openJudged(store, task)
  if (judged !== null && 'kind' in judged) return judged
  try {
    return await evaluate(store, task, judged)
  } finally {
    judged?.pack.scorer.dispose()
  }
}

async function evaluate(store: Store, task: EvaluateTask, judged: JudgedPack | null): Promise<EvaluationReport> {
  const { model, truth, seed } = task
  const table = readLatestTable(store, { model, truth, most: mostRows })
  const plan = planEvaluation(table, judged?.unseenFrom ?? null)
  const columns = columnsOf(stationFeatures, model)
  const queries = evaluationQueries(store.sql)
  const capacityPercent = Math.min(100, queries.readCapacityPercent() ?? usualCapacityPercent)
  const study = { table, plan, columns, model, seed }
  const scored = judged === null ? null : await scoreRows(judged, study)
  const rankings = [...(scored?.rankings ?? []), ...(await twinRankings(task, study)), ...baselineRankings(study)]
  const [, selectedFrom] = judged?.pack.manifest.bands ?? [1, 1, 1]
  const p = scored?.p ?? null
  const figures = await evaluateModel({
    table,
    columns,
    plan,
    rankings,
    p,
    selectedFrom,
    capacityPercent,
    zone: task.zone,
    rounds,
    seed,
  })
  const [from, to] = spanOf(table, plan.test, task.zone)
  return {
    model,
    packId: judged?.pack.view.id ?? null,
    untrusted: judged?.untrusted ?? false,
    from,
    to,
    travellers: plan.test.length,
    learntFrom: plan.fit.length,
    capacityPercent,
    ...toPlain(figures),
    leaks: { ...toPlain(lookForLeaks(study)), lateLists: queries.countLateLists() },
  }
}

/** The contract's types are not read-only. */
function toPlain<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>
}
type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value

type Study = {
  readonly table: TrainingTable
  readonly plan: EvaluationPlan
  readonly columns: Columns
  readonly model: ModelName
  readonly seed: number
}

async function scoreRows({ pack }: JudgedPack, { table, plan }: Study) {
  const width = table.n === 0 ? 0 : table.rows.length / table.n
  const rows = Array.from(plan.unseen, (row) => table.rows.subarray(row * width, (row + 1) * width))
  const { p, margin, members } = await pack.scorer.score(rows)
  const later = (values: Float64Array) => values.subarray(values.length - plan.test.length)
  const alone = Object.entries(members).map(([of, margins]): Ranking => ({ of, scores: later(margins), p: null }))
  const rankings: readonly Ranking[] = [
    { of: 'ensemble', scores: later(margin), p: later(p) },
    ...(alone.length > 1 ? alone : []),
  ]
  return { p, rankings }
}

/** Rows whose results nobody knows are scored too: they count in groups and on a hidden truth. */
function baselineRankings({ table, plan, columns, model, seed }: Study): readonly Ranking[] {
  const test = sliceData(table, columns, plan.test)
  const fit = plan.fit.length === 0 ? null : sliceData(table, columns, plan.fit)
  const learnt = fit === null ? [chance(seed)] : createBaselines({ fit, columns, seed })
  const kind = model === 'drug' ? 'drug' : 'find'
  const column = (id: string): Float64Array => {
    const [place, width] = [featureIndex(id), columns.stride]
    return Float64Array.from(plan.test, (row) => {
      const value = table.rows[row * width + place] as number
      return Number.isNaN(value) ? 0 : value
    })
  }
  return [
    { of: 'patterns', scores: column(model === 'drug' ? 'drug-pattern-hits' : 'pattern-hits'), p: null },
    { of: `pastRate:agency-${kind}-rate`, scores: column(`agency-${kind}-rate`), p: null },
    { of: `pastRate:route-${kind}-rate`, scores: column(`route-${kind}-rate`), p: null },
    ...learnt.map(({ of, scores }): Ranking => ({ of, scores: scores(test), p: null })),
  ]
}

/** The same trees twice on the earlier checks, with and without protected fields: what these cost and are worth. */
async function twinRankings(task: EvaluateTask, study: Study): Promise<readonly Ranking[]> {
  const { table, plan, columns, seed } = study
  const params = settingsFor(task.model).trees
  if (!task.twin || params === null || plan.fit.length === 0) return []
  const cut = Math.floor(plan.fit.length * 0.88)
  const fit = sliceData(table, columns, plan.fit.subarray(0, cut))
  const stop = sliceData(table, columns, plan.fit.subarray(cut))
  const test = sliceData(table, columns, plan.test)
  const { features } = columns
  const own = { fit, stop, features, params: { ...params, threads: availableParallelism() }, seed }
  const sibling = await trainSibling(own)
  const twin = await trainTwin(own)
  return [
    { of: 'withProtected', scores: sibling.margins(test), p: null },
    ...(twin === null ? [] : [{ of: 'withoutProtected', scores: twin.margins(test), p: null }]),
  ]
}

function lookForLeaks({ table, plan, columns }: Study) {
  const checked = plan.test.filter((row) => (table.labels[row] as number) >= 0)
  const people = (order: Int32Array) => order.map((row) => table.identity[row] as number)
  return checkLeaks({
    fit: sliceData(table, columns, plan.fit),
    test: sliceData(table, columns, checked),
    features: columns.features,
    fitPeople: people(plan.fit),
    testPeople: people(checked),
  })
}

function spanOf(table: TrainingTable, rows: Int32Array, zone: string): readonly [string | null, string | null] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    first = Math.min(first, table.at[row] as number)
    last = Math.max(last, table.at[row] as number)
  }
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  const day = (ms: number) => calendar.format(ms)
  return rows.length === 0 ? [null, null] : [day(first), day(last)]
}
