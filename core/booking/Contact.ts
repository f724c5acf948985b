/** A way to reach someone, as found in a booking: normalised for comparing, as sent for showing. */
import type { RawSpan } from '../messages/RawSpan.ts'

export type Contact = {
  readonly kind: 'phone' | 'email' | 'address' | 'ip'
  /** Phones: digits with country code where given; e-mails lower case; addresses one line in capitals. */
  readonly value: string
  readonly asSent: string
  readonly travellerRef: string | null
  /** Address parts where `kind` is `address`. */
  readonly country: string | null
  readonly city: string | null
  readonly purpose: 'contact' | 'home' | 'destination' | 'mail' | 'payer' | 'agency' | 'unknown'
  readonly span: RawSpan
}
