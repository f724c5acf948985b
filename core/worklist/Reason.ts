/** One contribution to a score in words; positive log-odds speak for risk, negative against. */
import type { Bilingual } from '../text/Bilingual.ts'

export type Reason = {
  /** Meaning group, e.g. `lead-time`: contributions of one meaning are merged. */
  readonly key: string
  readonly logOdds: number
  readonly text: Bilingual
  /** Ids of the features behind it. */
  readonly features: readonly string[]
}
