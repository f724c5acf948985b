import { describe, expect, it } from 'vitest'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { chooseBands } from '#models/packs/chooseBands.ts'
import { fitPackCalibration } from '#models/packs/fitPackCalibration.ts'
import { sliceNames, splitByTime } from '#models/packs/splitByTime.ts'
import { createTrainingTable } from './createTrainingTable.ts'

const random = createRandom(3)
const margins = Float64Array.from({ length: 4000 }, () => -6 + 2 * random.next())
const labels = Float32Array.from(margins, (_, row) => (row % 800 === 0 ? 1 : 0))
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
const said = (shift: number) => mean(margins.map((margin) => 1 / (1 + Math.exp(-(margin + shift)))))

describe('calibrating on a handful of finds', () => {
  it('moves only the height, to the rate that was found', () => {
    const fitted = fitPackCalibration({ margins, labels, weights: null })
    if (fitted.kind !== 'sigmoid') throw new Error(fitted.kind)
    expect(fitted.slope).toBe(1)
    expect(Math.abs(said(fitted.shift) / mean(labels) - 1)).toBeLessThan(0.1)
  })

  it('stays finite without any find, and below every find there could have been', () => {
    const fitted = fitPackCalibration({ margins, labels: new Float32Array(4000), weights: null })
    if (fitted.kind !== 'sigmoid') throw new Error(fitted.kind)
    expect(said(fitted.shift)).toBeGreaterThan(0)
    expect(said(fitted.shift)).toBeLessThan(1 / 4000)
  })

  it('heeds weights', () => {
    const weights = Float32Array.from(labels, (label) => (label === 1 ? 10 : 1))
    const [plain, heavy] = [null, weights].map((own) => fitPackCalibration({ margins, labels, weights: own }))
    if (plain?.kind !== 'sigmoid' || heavy?.kind !== 'sigmoid') throw new Error('not a sigmoid')
    expect(heavy.shift - plain.shift).toBeGreaterThan(1.8)
  })
})

describe('slices of time', () => {
  const table = createTrainingTable(9000, 8)
  const slices = splitByTime(table)

  it('hold every traveller once, later slices later', () => {
    const all = sliceNames.flatMap((name) => [...slices[name]])
    expect(new Set(all).size).toBe(table.n)
    for (let at = 1; at < sliceNames.length; at++) {
      const before = Math.max(...Array.from(slices[sliceNames[at - 1]!], (row) => table.at[row]!))
      expect(Math.min(...Array.from(slices[sliceNames[at]!], (row) => table.at[row]!))).toBeGreaterThan(before)
    }
  })

  it('never part a flight-day', () => {
    const home = new Map<number, string>()
    for (const name of sliceNames) {
      for (const row of slices[name]) {
        const day = table.day[row]!
        expect(home.get(day) ?? name).toBe(name)
        home.set(day, name)
      }
    }
  })

  it('each get some of the finds, however rare', () => {
    let count = 0
    const labels = table.labels.map((label) => (label === 1 && count++ % 12 === 0 ? 1 : Math.min(0, label)))
    const rare = splitByTime({ ...table, labels })
    for (const name of sliceNames)
      expect(
        rare[name].some((row) => labels[row] === 1),
        name,
      ).toBe(true)
  })

  it('do not depend on the order in which travellers were saved', () => {
    const order = Int32Array.from({ length: table.n }, (_, row) => (row * 7919) % table.n)
    const pick = <Values extends Int8Array | Float64Array | Int32Array>(values: Values) =>
      values.map((_, at) => values[order[at]!]!) as Values
    const mixed = { ...table, labels: pick(table.labels), at: pick(table.at), day: pick(table.day) }
    const again = splitByTime(mixed)
    for (const name of sliceNames) {
      expect([...again[name]].map((row) => order[row]!).sort((a, b) => a - b)).toEqual([...slices[name]])
    }
  })
})

describe('bands', () => {
  it('begin at the top 20, 5 and 1 % of all travellers', () => {
    const p = Float64Array.from({ length: 1000 }, (_, at) => at / 1000)
    expect(chooseBands(p)).toEqual([0.8, 0.95, 0.99])
  })

  it('stay small where many travellers have the same probability', () => {
    const p = Float64Array.from({ length: 1000 }, (_, at) => (at < 900 ? 0.1 : 0.2 + at / 10_000))
    const [second] = chooseBands(p)
    expect(p.filter((one) => one >= second).length).toBe(100)
    expect(chooseBands(new Float64Array(1000).fill(0.3))).toEqual([1, 1, 1])
  })
})
