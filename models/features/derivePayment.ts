/** Tickets and how they were paid. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Payment } from '#core/booking/Payment.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Ticket } from '#core/booking/Ticket.ts'
import { airportOfCity } from './airportOfCity.ts'
import { findAgencyCountry } from './findAgencyCountry.ts'
import type { Ground } from './Ground.ts'
import { isHolder } from '#core/booking/isHolder.ts'
import { toUsd } from './toUsd.ts'

export type PaymentFacts = {
  readonly cash: number
  readonly thirdPartyCard: number
  readonly cardVendor: string | null
  readonly fareClass: string | null
  readonly forms: number
  readonly usdPerKm: number
  readonly refundable: number
  readonly issueLeadHours: number
  readonly issueDelayHours: number
  readonly issuedOffRoute: number
  readonly ticketOffCarrier: number
  readonly tickets: number
  readonly issuedOffAgency: number
}

const hourMs = 3_600_000

export function derivePayment(ground: Ground): PaymentFacts {
  const { pnr, traveller } = ground.dossier
  if (pnr === null) return unknownPayment
  const payments = ofTraveller(pnr.payments, traveller.pnrRef)
  const tickets = ofTraveller(pnr.tickets, traveller.pnrRef)
  const issuedMs = findIssued(tickets, pnr)
  return {
    cash: payments.length === 0 ? Number.NaN : payments.some((payment) => payment.form === 'cash') ? 1 : 0,
    thirdPartyCard: isThirdParty(payments, pnr),
    cardVendor: payments.find((payment) => payment.cardVendor !== null)?.cardVendor ?? null,
    fareClass: ground.journey.legs[ground.journey.current]?.bookingClass ?? null,
    forms: payments.length === 0 ? Number.NaN : new Set(payments.map((payment) => payment.form)).size,
    usdPerKm: findFare({ tickets, payments, pnr }) / sumKm(ground),
    refundable: findRefundable(tickets),
    issueLeadHours: (ground.departureMs - issuedMs) / hourMs,
    issueDelayHours: (issuedMs - isoToMs(pnr.createdAt)) / hourMs,
    issuedOffRoute: isIssuedOffRoute(tickets, ground),
    ticketOffCarrier: isOffCarrier(tickets, ground),
    tickets: tickets.length === 0 ? Number.NaN : new Set(tickets.map((ticket) => ticket.number)).size,
    issuedOffAgency: isIssuedOffAgency(tickets, ground),
  }
}

const unknownPayment: PaymentFacts = {
  cash: Number.NaN,
  thirdPartyCard: Number.NaN,
  cardVendor: null,
  fareClass: null,
  forms: Number.NaN,
  usdPerKm: Number.NaN,
  refundable: Number.NaN,
  issueLeadHours: Number.NaN,
  issueDelayHours: Number.NaN,
  issuedOffRoute: Number.NaN,
  ticketOffCarrier: Number.NaN,
  tickets: Number.NaN,
  issuedOffAgency: Number.NaN,
}

/** Those that name the traveller, and those of the whole booking. */
function ofTraveller<Item extends { readonly travellerRef: string | null }>(
  items: readonly Item[],
  ref: string | null,
): readonly Item[] {
  if (ref === null) return items
  return items.filter((item) => item.travellerRef === null || item.travellerRef === ref)
}

/** 1 where a stated holder is nobody of the booking: a parent paying for the family is ordinary. */
function isThirdParty(payments: readonly Payment[], pnr: Pnr): number {
  let answer = Number.NaN
  for (const { holder, thirdParty = null } of payments) {
    if (thirdParty === true) return 1
    if (thirdParty === false) answer = 0
    if (thirdParty !== null || holder === null || !/\p{L}{2}/u.test(holder)) continue
    if (!pnr.travellers.some((member) => isHolder(holder, member.name))) return 1
    answer = 0
  }
  return answer
}

function findFare(of: { tickets: readonly Ticket[]; payments: readonly Payment[]; pnr: Pnr }): number {
  const people = Math.max(1, of.pnr.travellers.length)
  const tickets = sumUsd(of.tickets, (ticket) => ticket.total ?? ticket.fare, people)
  return tickets > 0 ? tickets : sumUsd(of.payments, (payment) => payment.amount, people)
}

/** An amount of the whole booking counts for one member by its share. NaN where no amount is known. */
function sumUsd<Item extends { readonly travellerRef: string | null }>(
  items: readonly Item[],
  amountOf: (item: Item) => Ticket['total'],
  people: number,
): number {
  let sum = Number.NaN
  for (const item of items) {
    const usd = toUsd(amountOf(item))
    if (Number.isNaN(usd)) continue
    const own = item.travellerRef === null ? usd / people : usd
    sum = Number.isNaN(sum) ? own : sum + own
  }
  return sum
}

function sumKm(ground: Ground): number {
  let km = 0
  for (const leg of ground.journey.legs) km += leg.km
  return km > 0 ? km : Number.NaN
}

function findIssued(tickets: readonly Ticket[], pnr: Pnr): number {
  let earliest = Number.NaN
  for (const ticket of tickets) {
    const at = isoToMs(ticket.issuedAt)
    if (!Number.isNaN(at) && !(at >= earliest)) earliest = at
  }
  return Number.isNaN(earliest) ? isoToMs(pnr.ticketedAt) : earliest
}

function findRefundable(tickets: readonly Ticket[]): number {
  let answer = Number.NaN
  for (const { refundable } of tickets) {
    if (refundable === true) return 1
    if (refundable === false) answer = 0
  }
  return answer
}

/** Country of the first issue city that is known. */
function findIssueCountry(tickets: readonly Ticket[], ground: Ground): string | null {
  for (const { issuedCity } of tickets) {
    const airport = issuedCity === null ? null : ground.reference.airport(airportOfCity(issuedCity))
    if (airport !== null) return airport.country
  }
  return null
}

function isIssuedOffRoute(tickets: readonly Ticket[], ground: Ground): number {
  const country = findIssueCountry(tickets, ground)
  if (country === null) return Number.NaN
  return country === ground.hereCountry || ground.journey.countries.includes(country) ? 0 : 1
}

/** 1 where the ticket was issued in another country than that of the office that booked. */
function isIssuedOffAgency(tickets: readonly Ticket[], ground: Ground): number {
  const issued = findIssueCountry(tickets, ground)
  const booked = findAgencyCountry(ground)
  return issued === null || booked === null ? Number.NaN : issued === booked ? 0 : 1
}

/** 1 where the airline that issued the ticket flies no leg of the itinerary. */
function isOffCarrier(tickets: readonly Ticket[], ground: Ground): number {
  for (const { number } of tickets) {
    const airline = ground.reference.airlineByAccounting(number.slice(0, 3))
    if (airline === null) continue
    return airline.iata === ground.dossier.flight.carrier ||
      ground.journey.legs.some((leg) => leg.carrier === airline.iata)
      ? 0
      : 1
  }
  return Number.NaN
}
