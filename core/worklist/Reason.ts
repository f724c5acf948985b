/** One contribution to a score in words; positive log-odds speak for risk, negative against. */
import type { Bilingual } from '../text/Bilingual.ts'

export type Reason = {
  /** Meaning group, e.g. `lead-time`: contributions of one meaning are merged. */
  readonly key: string
  readonly logOdds: number
  readonly text: Bilingual
  /** Ids of the features behind it. */
  readonly features: readonly string[]
  /** What is counted in `text`, one by one. */
  readonly parts?: readonly Bilingual[] | undefined
  /** How rare the value of the first feature is among other travellers; only on the page of a traveller. */
  readonly rarity?: { readonly share: number; readonly text: Bilingual } | undefined
}
