/** Adds reasons to the rows that someone will read: the selected, their companions, and the first of the rank. */
import type { Reason } from '#core/worklist/Reason.ts'
import type { ModelName, Score } from '#core/worklist/Score.ts'
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import { formatReasons } from '#models/reasons/formatReasons.ts'
import type { Station } from '../Station.ts'
import type { JudgedFlight } from './judgeFlight.ts'

/** As many rows as a screen shows before anyone scrolls. */
const explainedRanks = 20
/** More reasons than this nobody reads; the page of a traveller works out all of them. */
const keptReasons = 8

type Ranked = { readonly ranked: readonly WorklistEntry[]; readonly judged: JudgedFlight }

export async function explainEntries(station: Station, { ranked, judged }: Ranked): Promise<readonly WorklistEntry[]> {
  const wanted = ranked.filter((entry) => entry.rank <= explainedRanks || entry.selection !== null)
  const high = await explain(station, { model: 'high', entries: wanted, judged })
  const drug = await explain(station, { model: 'drug', entries: wanted, judged })
  return ranked.map((entry) => ({
    ...entry,
    high: withReasons(entry.high, high.get(entry)),
    drug: withReasons(entry.drug, drug.get(entry)),
  }))
}

function withReasons(score: Score | null, reasons: readonly Reason[] | undefined): Score | null {
  return score === null || reasons === undefined ? score : { ...score, reasons }
}

type Asked = { readonly model: ModelName; readonly entries: readonly WorklistEntry[]; readonly judged: JudgedFlight }

async function explain(
  station: Station,
  { model, entries, judged }: Asked,
): Promise<ReadonlyMap<WorklistEntry, readonly Reason[]>> {
  const scorer = station.scorers[model]
  const scored = entries.flatMap((entry) => {
    const traveller = judged.travellers[judged.indexOf.get(entry.travellerId) ?? -1]
    return traveller === undefined || entry[model] === null ? [] : [{ entry, traveller }]
  })
  if (scorer === null || scored.length === 0) return new Map()
  const contributions = await scorer.explain(scored.map(({ traveller }) => traveller.features))
  const reasons = new Map<WorklistEntry, readonly Reason[]>()
  scored.forEach(({ entry, traveller }, index) => {
    const parts = contributions[index]
    if (parts === undefined) return
    const { dossier, features } = traveller
    const all = formatReasons(parts, features, { dossier, reference: station.reference, model })
    reasons.set(entry, all.slice(0, keptReasons))
  })
  return reasons
}
