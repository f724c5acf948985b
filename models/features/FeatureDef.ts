/** One feature: what it means, what it reads, why it may be used, and how it is computed from the derived facts. */
import type { ModelName } from '#core/worklist/Score.ts'
import type { CategoryCodec } from './CategoryCodec.ts'
import type { Derived } from './deriveFacts.ts'

export const featureGroups = [
  'traveller',
  'booking',
  'payment',
  'itinerary',
  'party',
  'baggage',
  'checkIn',
  'history',
  'declaration',
  'risk',
] as const
export type FeatureGroup = (typeof featureGroups)[number]

export type FeatureDef = {
  readonly id: string
  readonly group: FeatureGroup
  /** `token` is a category of very many values, meant for embeddings. */
  readonly kind: 'number' | 'category' | 'flag' | 'token'
  readonly models: readonly ModelName[]
  readonly meaning: string
  readonly meaningKo: string
  /** Record fields, as paths from the dossier. */
  readonly reads: readonly string[]
  /** Why it may speak for or against risk: a published indicator, or operational reasoning that can be checked. */
  readonly justification: string
  readonly justificationKo: string
  readonly codec: CategoryCodec | null
  /** Age, sex, nationality and the like: may be used, never the only reason shown. */
  readonly protected: boolean
  /** 1: more speaks for risk, -1: less does, 0: not clear. Only where operational sense leaves no doubt. */
  readonly direction: -1 | 0 | 1
  /** NaN where unknown. */
  compute(d: Derived): number
}
