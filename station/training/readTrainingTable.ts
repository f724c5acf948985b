/** Reads what models learn from: the features as each list saw them, and the results of checks that stand. */
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '#models/features/catalogue.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import type { Store } from '#db/store.ts'
import { readLabels } from './readLabels.ts'

/** Hidden truth of a simulated world by row of the traveller; only evaluation reads it. */
export type Truth = ReadonlyMap<number, { readonly high: 0 | 1; readonly drug: 0 | 1 }>

/** Trips this long before a drug find are taken as trips of a known offender. */
const offenderDays = 365
const dayMs = 86_400_000

export function readTrainingTable(store: Store, model: ModelName, truth: Truth | null): TrainingTable {
  return readLatestTable(store, { model, truth, most: Number.POSITIVE_INFINITY })
}

export type TableWish = {
  readonly model: ModelName
  readonly truth: Truth | null
  /** Only that many travellers, the latest. */
  readonly most: number
}

export function readLatestTable(store: Store, { model, truth, most }: TableWish): TrainingTable {
  return store.read(() => {
    const labels = readLabels(store, model)
    const offences = model === 'drug' ? readOffences(store) : new Map<number, number>()
    const about = new Map(store.worklists.readTrainees().map((one) => [one.traveller, one]))
    const width = catalogue.length
    const n = Math.min(store.worklists.countFeatures(), most)
    const since = startOfLatest([...about.values()], most)
    const table = emptyTable(n, width, truth !== null)
    const people = new Map<number, number>()
    let at = 0
    for (const { traveller, row } of store.worklists.walkFeatures()) {
      const person = about.get(traveller)
      // Rows of an older catalogue cannot be read by this one.
      if (person === undefined || row.length !== width || at >= n || person.arrivalMs < since) continue
      const label = labels.get(traveller) ?? null
      const offence = person.identity === null ? undefined : offences.get(person.identity)
      const isOffender =
        offence !== undefined && person.arrivalMs < offence && offence - person.arrivalMs < offenderDays * dayMs
      table.rows.set(row, at * width)
      table.labels[at] = label === null ? (isOffender ? 1 : -1) : Number(label.found)
      table.propensity[at] = label?.propensity ?? 1
      table.randomArm[at] = Number(label?.isRandom ?? false)
      table.at[at] = person.arrivalMs
      table.day[at] = person.flight
      const identity = person.identity ?? -traveller
      if (!people.has(identity)) people.set(identity, people.size)
      table.identity[at] = people.get(identity) ?? 0
      if (table.truth !== null) table.truth[at] = truth?.get(traveller)?.[model] ?? 0
      at++
    }
    return cut(table, at, width)
  })
}

/** Arrival of the first of the latest `most`. */
function startOfLatest(people: readonly { readonly arrivalMs: number }[], most: number): number {
  if (people.length <= most) return Number.NEGATIVE_INFINITY
  const arrivals = Float64Array.from(people, (person) => person.arrivalMs).sort()
  return arrivals[arrivals.length - most] as number
}

function emptyTable(n: number, width: number, hasTruth: boolean): TrainingTable {
  return {
    rows: new Float32Array(n * width),
    n,
    labels: new Int8Array(n),
    propensity: new Float32Array(n),
    randomArm: new Uint8Array(n),
    at: new Float64Array(n),
    day: new Int32Array(n),
    identity: new Int32Array(n),
    truth: hasTruth ? new Int8Array(n) : null,
  }
}

function cut(table: TrainingTable, n: number, width: number): TrainingTable {
  if (n === table.n) return table
  return {
    rows: table.rows.subarray(0, n * width),
    n,
    labels: table.labels.subarray(0, n),
    propensity: table.propensity.subarray(0, n),
    randomArm: table.randomArm.subarray(0, n),
    at: table.at.subarray(0, n),
    day: table.day.subarray(0, n),
    identity: table.identity.subarray(0, n),
    truth: table.truth?.subarray(0, n) ?? null,
  }
}

/** First drug find of each person. */
function readOffences(store: Store): Map<number, number> {
  const offences = new Map<number, number>()
  for (const { identity, outcome, arrivalMs } of store.inspections.readLabels()) {
    if (identity === null || outcome !== 'drugs') continue
    offences.set(identity, Math.min(offences.get(identity) ?? Number.POSITIVE_INFINITY, arrivalMs))
  }
  return offences
}
