/** Everything the features read, computed once per dossier, so that each feature is a few property reads. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'
import { type BaggageFacts, deriveBaggage } from './deriveBaggage.ts'
import { type BookingFacts, deriveBooking } from './deriveBooking.ts'
import { type CheckInFacts, deriveCheckIn } from './deriveCheckIn.ts'
import { type DeclarationFacts, deriveDeclaration } from './deriveDeclaration.ts'
import { deriveHistory, type HistoryFacts } from './deriveHistory.ts'
import { deriveJourney } from './deriveJourney.ts'
import { derivePayment, type PaymentFacts } from './derivePayment.ts'
import { deriveParty, type PartyFacts } from './deriveParty.ts'
import { derivePerson, type PersonFacts } from './derivePerson.ts'
import { deriveRisk, type RiskFacts } from './deriveRisk.ts'
import type { Ground } from './Ground.ts'

export type Derived = Ground & {
  readonly person: PersonFacts
  readonly booking: BookingFacts
  readonly payment: PaymentFacts
  readonly party: PartyFacts
  readonly baggage: BaggageFacts
  readonly checkIn: CheckInFacts
  readonly history: HistoryFacts
  readonly declaration: DeclarationFacts
  readonly risk: RiskFacts
}

export function deriveFacts(dossier: Dossier, reference: Reference): Derived {
  const { flight } = dossier
  const start = {
    dossier,
    reference,
    asOfMs: isoToMs(dossier.asOf),
    departureMs: isoToMs(flight.departureAt),
    arrivalMs: isoToMs(flight.arrivalAt),
    here: flight.to,
    hereCountry: reference.airport(flight.to)?.country ?? null,
  }
  const ground: Ground = { ...start, journey: deriveJourney(start) }
  const party = deriveParty(ground)
  const baggage = deriveBaggage(ground)
  return {
    ...ground,
    person: derivePerson(ground),
    booking: deriveBooking(ground),
    payment: derivePayment(ground),
    party,
    baggage,
    checkIn: deriveCheckIn(ground),
    history: deriveHistory(ground, baggage.weightKg),
    declaration: deriveDeclaration(ground, baggage.weightKg),
    risk: deriveRisk(ground),
  }
}
