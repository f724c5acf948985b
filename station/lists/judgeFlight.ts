/** Feature rows, pattern hits and scores of everyone on a flight. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { TravellerId } from '#core/traveller/Traveller.ts'
import { computeWithPatterns } from '#models/patterns/computeWithPatterns.ts'
import type { ScoredRows } from '#models/scoring/Scorer.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import type { Station } from '../Station.ts'
import { activePatterns } from '../watch/activePatterns.ts'

export type JudgedTraveller = {
  readonly travellerId: TravellerId
  readonly row: number
  /** With the patterns that the traveller fits. */
  readonly dossier: Dossier
  readonly features: Float32Array
}

export type JudgedFlight = {
  readonly travellers: readonly JudgedTraveller[]
  readonly indexOf: ReadonlyMap<TravellerId, number>
  /** In the order of `travellers`; null where no pack of the model is in force. */
  readonly high: ScoredRows | null
  readonly drug: ScoredRows | null
}

export async function judgeFlight(station: Station, gathered: GatheredFlight): Promise<JudgedFlight> {
  const { high, drug } = station.scorers
  const inForce = activePatterns(station.store)
  const travellers = gathered.travellers.map(({ member, row, dossier }): JudgedTraveller => {
    const { row: features, patterns } = computeWithPatterns(dossier, station.reference, inForce)
    const fitting = patterns.length === 0 ? dossier : { ...dossier, patterns }
    return { travellerId: member.traveller.id, row, dossier: fitting, features }
  })
  const rows = travellers.map((one) => one.features)
  return {
    travellers,
    indexOf: new Map(travellers.map((one, index) => [one.travellerId, index])),
    high: high === null || rows.length === 0 ? null : await high.score(rows),
    drug: drug === null || rows.length === 0 ? null : await drug.score(rows),
  }
}
