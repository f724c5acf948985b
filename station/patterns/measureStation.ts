/** What every risk pattern was worth on the travellers this station has seen: how often it fired, how often a find followed. */
import type { PatternMeasureView, PatternReport } from '#core/contract/patterns.ts'
import { advisePattern } from '#models/patterns/advisePattern.ts'
import { measureBase, measurePatterns, type PatternMeasure } from '#models/patterns/measurePatterns.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import type { Store } from '#db/store.ts'
import { readLatestTable } from '../training/readTrainingTable.ts'
import { knownPatterns } from '../watch/activePatterns.ts'

export type PatternTask = { readonly kind: 'patterns'; readonly zone: string }

/** Latest travellers: what a pattern was worth years ago says little of its worth today. */
const mostRows = 200_000

export function measureStation(store: Store, { zone }: PatternTask): PatternReport {
  const any = readLatestTable(store, { model: 'high', truth: null, most: mostRows })
  // The same travellers: only what counts as a find differs.
  const drug = readLatestTable(store, { model: 'drug', truth: null, most: mostRows })
  const patterns = knownPatterns(store).map(({ pattern }) => pattern)
  const [anyBase, drugBase] = [measureBase(any), measureBase(drug)]
  const anyOf = measurePatterns(any, patterns)
  const drugOf = measurePatterns(drug, patterns)
  return {
    travellers: any.n,
    ...spanOf(any, zone),
    base: { on: anyBase.on, rows: anyBase.inspected, drug: drugBase.rate, any: anyBase.rate },
    measures: patterns.map(({ id }, at) => {
      const wide = anyOf[at] as PatternMeasure
      const isDrug = id.startsWith('drug-')
      return viewOf({ own: isDrug ? (drugOf[at] as PatternMeasure) : wide, wide, isDrug }, any.n, anyBase.rate)
    }),
  }
}

type Measured = { readonly own: PatternMeasure; readonly wide: PatternMeasure; readonly isDrug: boolean }

/** Drugs are too rare to prove a pattern within a year: it is judged by finds of anything then, which a courier's bag often holds too. */
function viewOf({ own, wide, isDrug }: Measured, travellers: number, base: number | null): PatternMeasureView {
  const { hits, inspected } = wide
  const isProven = own.isProven || (isDrug && wide.isProven)
  return {
    id: own.id,
    hits,
    inspected,
    found: own.found,
    anyFound: wide.found,
    rate: own.interval,
    anyRate: wide.interval,
    lift: own.lift,
    anyLift: wide.lift,
    advice: advisePattern({ hits, travellers, inspected, lift: wide.lift, interval: wide.interval, isProven, base }),
  }
}

function spanOf(table: TrainingTable, zone: string): Pick<PatternReport, 'from' | 'to'> {
  if (table.n === 0) return { from: null, to: null }
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  const at = table.at.slice().sort()
  return { from: calendar.format(at[0]), to: calendar.format(at.at(-1)) }
}
