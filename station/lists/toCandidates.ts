/** Brings everything known of the people of a flight into the form that the ranking takes. */
import type { RankCandidate, RankScore } from '#models/ranking/RankCandidate.ts'
import type { Band } from '#core/worklist/Score.ts'
import type { ScoredRows } from '#models/scoring/Scorer.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import type { Member } from '../merge/FlightBook.ts'
import type { Station } from '../Station.ts'
import type { FlightHits } from './findHits.ts'
import type { JudgedFlight } from './judgeFlight.ts'

type Ground = { readonly gathered: GatheredFlight; readonly judged: JudgedFlight; readonly hits: FlightHits }

export function toCandidates(station: Station, { gathered, judged, hits }: Ground): readonly RankCandidate[] {
  const notes = new Map(
    station.store.worklists.readManual(gathered.row).map(({ traveller, note }) => [traveller, note]),
  )
  const toCandidate = (member: Member): RankCandidate => {
    const { traveller } = member
    const row = member.row ?? 0
    const index = judged.indexOf.get(traveller.id) ?? -1
    const dossier = judged.travellers[index]?.dossier ?? null
    const note = notes.get(row)
    const [hit] = hits.get(row) ?? []
    return {
      travellerId: traveller.id,
      kind: traveller.kind,
      onBoard: traveller.onBoard,
      pnrId: traveller.pnrId,
      high: scoreOf(judged.high, index),
      drug: scoreOf(judged.drug, index),
      novelty: noveltyOf(judged, index),
      watchlist: hit === undefined ? null : { reference: hit.reference, confirmed: hit.confirmed },
      patterns: dossier?.patterns ?? [],
      manual: note === undefined ? null : { note },
      companions: dossier?.companions.map((other) => other.id) ?? [],
    }
  }
  return [...gathered.travellers.map((one) => one.member), ...gathered.crew].map(toCandidate)
}

function scoreOf(scored: ScoredRows | null, index: number): RankScore | null {
  const p = scored?.p[index]
  const band = scored?.band[index]
  return p === undefined || band === undefined ? null : { p, band: band as Band }
}

function noveltyOf(judged: JudgedFlight, index: number): number | null {
  return judged.high?.novelty?.[index] ?? judged.drug?.novelty?.[index] ?? null
}
