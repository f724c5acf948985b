/** How something was paid. Card numbers are masked before they get here; the full number is never held. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { Money } from './Money.ts'

export type Payment = {
  readonly form: 'cash' | 'card' | 'cheque' | 'miscellaneous' | 'government' | 'other'
  readonly code: string
  readonly amount: Money | null
  readonly cardVendor: string | null
  /** First six digits (issuer), last four, and the expiry `YYYY-MM`. */
  readonly cardIssuer: string | null
  readonly cardEnd: string | null
  readonly cardExpires: string | null
  /** Name of the holder or sponsor when it is stated. */
  readonly holder: string | null
  /**
   * True where a stated holder is nobody of the booking, false where it is one of them, null where none is stated. Decided while
   * the message is read, so that the name of a stranger need not be kept (Korean profile).
   */
  readonly thirdParty?: boolean | null
  readonly travellerRef: string | null
  readonly span: RawSpan
}
