/** One booking as one message states it. Spans count characters in `raw`, which is already redacted. */
import type { Agency } from './Agency.ts'
import type { CheckIn } from './CheckIn.ts'
import type { Contact } from './Contact.ts'
import type { ExcessBaggage } from './ExcessBaggage.ts'
import type { HistoryItem } from './HistoryItem.ts'
import type { Payment } from './Payment.ts'
import type { PnrTraveller } from './PnrTraveller.ts'
import type { Segment } from './Segment.ts'
import type { Service } from './Service.ts'
import type { Ticket } from './Ticket.ts'

export type Locator = {
  readonly system: string
  readonly code: string
  readonly kind: string | null
  readonly createdAt: string | null
}

export type Pnr = {
  readonly locators: readonly Locator[]
  readonly createdAt: string | null
  readonly changedAt: string | null
  readonly ticketedAt: string | null
  readonly agency: Agency | null
  /** Number in party where stated (RPI, splits). */
  readonly size: number | null
  readonly travellers: readonly PnrTraveller[]
  readonly segments: readonly Segment[]
  readonly tickets: readonly Ticket[]
  readonly payments: readonly Payment[]
  readonly contacts: readonly Contact[]
  readonly services: readonly Service[]
  readonly remarks: readonly string[]
  readonly checkIns: readonly CheckIn[]
  readonly excessBags: number | null
  /** What `excessBags` adds up, one by one; absent where none is stated. */
  readonly excessBaggage?: readonly ExcessBaggage[]
  readonly splits: readonly { readonly locator: string; readonly size: number | null }[]
  readonly history: readonly HistoryItem[]
  /** How many values the sensitive filter and the card mask took out. */
  readonly redactions: number
  readonly raw: string
}
