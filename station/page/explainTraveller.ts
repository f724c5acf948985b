/** Every reason for and against, of both models, from the very features that the list was made with. */
import type { Reason } from '#core/worklist/Reason.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Dossier } from '#core/dossier/Dossier.ts'
import { matchPatterns } from '#models/patterns/matchPatterns.ts'
import { formatNovelty, type NoveltyField } from '#models/reasons/formatNovelty.ts'
import { formatReasons } from '#models/reasons/formatReasons.ts'
import type { Engine } from '../engine/Engine.ts'
import { activePatterns } from '../watch/activePatterns.ts'
import { raritiesOf } from './createRarity.ts'
import type { PageKeys } from '#db/queries/readPages.ts'

export type Explained = { readonly base: number; readonly total: number; readonly reasons: readonly Reason[] }
export type Explanation = Readonly<Record<ModelName, Explained | null>> & {
  /** What makes the traveller unlike others, whatever the risk. */
  readonly novelty: readonly NoveltyField[]
}

export async function explainTraveller(engine: Engine, keys: PageKeys, flightId: string): Promise<Explanation> {
  const nothing = { high: null, drug: null, novelty: [] }
  if (!canExplain(engine, keys.flight)) return nothing
  const features = engine.station.store.worklists.readFeatures(keys.row)?.row ?? null
  const dossier = features === null ? null : engine.dossiers.find(flightId, keys.row)
  if (features === null || dossier === null) return nothing
  const used = engine.queries.readListPacks(keys.flight)
  // The list was made with the patterns that the traveller fits: named where they are still the same.
  const patterns = matchPatterns(features, dossier, activePatterns(engine.station.store))
  const question = { features, dossier: { ...dossier, patterns }, flight: keys.flight }
  const explain = (model: ModelName) => explainModel(engine, { ...question, model, packId: used[model] })
  const [high, drug] = [await explain('high'), await explain('drug')]
  return { high, drug, novelty: high === null ? [] : await explainNovelty(engine, features, dossier) }
}

/** The list takes its novelty from the high-risk model. */
async function explainNovelty(
  { station }: Engine,
  row: Float32Array,
  dossier: Dossier,
): Promise<readonly NoveltyField[]> {
  const [shares] = (await station.scorers.high?.explainNovelty([row])) ?? []
  return shares === undefined ? [] : formatNovelty(shares, row, { dossier, reference: station.reference })
}

/** Whether the list was made by a pack that is still in force. */
export function canExplain({ station, queries }: Engine, flight: number): boolean {
  const used = queries.readListPacks(flight)
  return (['high', 'drug'] as const).some(
    (model) => used[model] !== null && station.scorers[model]?.packId === used[model],
  )
}

type Question = {
  readonly model: ModelName
  /** The pack that the list was made with. */
  readonly packId: string | null
  readonly features: Float32Array
  readonly dossier: Dossier
  /** Row of the flight. */
  readonly flight: number
}

/** Null where the list was made by another pack than the one in force: its reasons cannot be worked out again. */
async function explainModel({ station }: Engine, question: Question): Promise<Explained | null> {
  const { model, packId, features, dossier, flight } = question
  const scorer = station.scorers[model]
  if (scorer === null || scorer.packId !== packId) return null
  const [contributions] = await scorer.explain([features])
  if (contributions === undefined) return null
  const said = formatReasons(contributions, features, { dossier, reference: station.reference, model })
  const reasons = raritiesOf(station.store).describe(said, features, flight)
  return { base: scorer.base, total: contributions.reduce((sum, part) => sum + part, scorer.base), reasons }
}
