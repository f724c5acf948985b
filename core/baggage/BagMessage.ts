/** One baggage message (IATA RP 1745): where a bag is and whose it is. */
import type { TagRange } from '../booking/CheckIn.ts'
import type { Leg } from '../flight/Leg.ts'

export type BagElement = { readonly element: string; readonly text: string }

export type BagMessage = {
  readonly kind: 'BSM' | 'BPM' | 'BTM' | 'BUM' | 'BNS' | 'BMM' | 'BCM' | 'BRQ'
  readonly change: 'new' | 'change' | 'delete'
  readonly station: string | null
  /** .F, .I and .O; dates without a year carry the year nearest to `preparedAt`. */
  readonly outbound: Leg | null
  readonly inbound: Leg | null
  readonly onward: readonly Leg[]
  readonly tags: readonly TagRange[]
  readonly irregular: string | null
  readonly name: string | null
  readonly seat: string | null
  readonly locator: string | null
  readonly pieces: number | null
  readonly weightKg: number | null
  readonly exception: string | null
  readonly processedAt: string | null
  readonly screening: string | null
  readonly authorityToLoad: boolean | null
  /** Check-in sequence and status of the passenger (.S); absent where they are not stated. */
  readonly sequence?: string
  readonly passengerStatus?: string
  /** Elements that mean nothing to the ranking, as sent: place of check-in (.D), container (.U), frequent flyer (.Y), remarks (.R). */
  readonly others?: readonly BagElement[]
  readonly raw: string
}
