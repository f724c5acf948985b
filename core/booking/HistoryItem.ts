/** One change in the history of a booking: when, by whom, what. */
import type { RawSpan } from '../messages/RawSpan.ts'

export type HistoryItem = {
  readonly at: string | null
  readonly agent: string | null
  /** Where and for which airline the change was made; absent where the sender does not say. */
  readonly office?: string
  readonly city?: string
  readonly airline?: string
  readonly action: 'added' | 'cancelled' | 'changed' | 'other'
  readonly subject: 'segment' | 'name' | 'service' | 'remark' | 'bag' | 'payment' | 'other'
  readonly text: string
  readonly span: RawSpan
}
