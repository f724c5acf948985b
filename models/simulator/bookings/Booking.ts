/** A simulated booking with everything that the writers of messages need; instants are UTC minutes. */
import type { DeclaredItem } from '#core/declaration/Declaration.ts'
import type { Card } from '../population/makeContacts.ts'
import type { Passport, Person } from '../population/Person.ts'
import type { AgencyRow, SalesChannel } from '../tables/agencies.ts'
import type { KindName } from '../tables/kinds.ts'
import type { DrugMethod, OffenceName } from '../tables/offences.ts'

export type Sector = {
  readonly carrier: string
  readonly number: string
  readonly from: string
  readonly to: string
  /** Wall-clock minutes at the airports. */
  readonly departureLocal: number
  readonly arrivalLocal: number
  readonly km: number
}

export type Sale = {
  readonly channel: SalesChannel
  readonly agency: AgencyRow | null
  readonly country: string
  readonly currency: string
  readonly krwPerUnit: number
  readonly language: string
}

export type SimulatedPayment = {
  readonly form: 'cash' | 'card' | 'miscellaneous'
  readonly card: Card | null
  /** Someone who is not in the booking pays. */
  readonly thirdParty: string | null
}

/** What one traveller hides, known only to the world. */
export type Guilt = {
  readonly offence: OffenceName
  readonly method: DrugMethod | null
  readonly ring: number | null
  readonly what: string
  readonly quantity: number
  readonly unit: string
  readonly valueKrw: number
  readonly place: 'person' | 'body' | 'handBag' | 'checkedBag'
}

export type BagPlan = { readonly pieces: number; readonly weightKg: number; readonly poolHead: number }

export type SimulatedCheckIn = {
  readonly minute: number
  sequence: number
  readonly seat: string
  pieces: number
  weightKg: number
  /** Place in the booking of the head of the pool, or null. */
  readonly poolHead: number | null
  /** First serial of consecutive tags; 0 without bags or with pooled bags. */
  firstSerial: number
}

export type SimulatedDeclaration = {
  readonly minute: number
  readonly channel: 'paper' | 'mobile' | 'kiosk'
  readonly items: readonly DeclaredItem[]
  readonly cashUsd: number | null
  readonly stayDays: number
  /** Says to travel alone, true or not. */
  readonly saysAlone: boolean
  readonly purpose: 'tourism' | 'business' | 'family' | 'study' | 'return' | 'other'
}

export type Visa = { readonly number: string; readonly place: string; readonly issuedDay: number }

export type Member = {
  readonly person: Person
  readonly passport: Passport
  /** Given name as typed in the booking; now and then not as in the passport. */
  readonly bookedGiven: string
  readonly ref: number
  readonly type: 'A' | 'C' | 'IN'
  /** Reference of the adult who carries an infant. */
  readonly carriedBy: number | null
  readonly ticket: string
  readonly fare: number
  readonly frequentFlyer: string | null
  /** Passport data stand in the booking already a day before departure. */
  readonly earlyPassport: boolean
  /** Passport number as first typed, where it was wrong and put right at check-in. */
  readonly mistypedNumber: string | null
  readonly visa: Visa | null
  /** The carrier saw the document. */
  readonly verified: boolean
  readonly checkIn: SimulatedCheckIn | null
  readonly guilt: Guilt | null
  readonly declaration: SimulatedDeclaration | null
}

export type BookingChange = {
  readonly minute: number
  readonly subject: 'seat' | 'segment' | 'contact'
  readonly text: string
}

export type Booking = {
  readonly kind: KindName
  readonly locator: string
  readonly members: readonly Member[]
  readonly sectors: readonly Sector[]
  /** Index of the sector that arrives at Incheon on this flight. */
  readonly arriving: number
  readonly bookingClass: string
  readonly business: boolean
  readonly createdAt: number
  readonly ticketedAt: number
  readonly cancelledAt: number | null
  readonly changes: readonly BookingChange[]
  readonly sale: Sale
  readonly payment: SimulatedPayment
  readonly refundable: boolean
  /** Status of the sectors after the arriving one: HK confirmed, HL waiting. */
  readonly onwardStatus: 'HK' | 'HL'
  /** Part paid with a voucher. */
  readonly voucher: boolean
  readonly phone: string
  readonly email: string | null
  readonly address: { readonly street: string; readonly city: string; readonly country: string; readonly zip: string }
  readonly groupName: string | null
  /** One member leaves the booking for one of its own. */
  readonly split: { readonly at: number; readonly member: number; readonly locator: string } | null
  readonly stayDays: number
  /** Where visitors say that they will stay. */
  readonly hotel: string | null
  readonly codeshare: boolean
  readonly mealRequest: string | null
  readonly remark: string | null
}
