/** Tickets and how they were paid. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Payment } from '#core/booking/Payment.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Ticket } from '#core/booking/Ticket.ts'
import { airportOfCity } from './airportOfCity.ts'
import type { Ground } from './Ground.ts'
import { isHolder } from './isHolder.ts'
import { toUsd } from './toUsd.ts'

export type PaymentFacts = {
  readonly cash: number
  readonly thirdPartyCard: number
  readonly cardIssuer: string | null
  readonly forms: number
  readonly fareUsd: number
  readonly usdPerKm: number
  readonly refundable: number
  readonly issueLeadHours: number
  readonly issueDelayHours: number
  readonly issuedOffRoute: number
  readonly ticketOffCarrier: number
  readonly tickets: number
  readonly cardMonthsLeft: number
}

const hourMs = 3_600_000
const monthMs = 30.436_875 * 86_400_000

export function derivePayment(ground: Ground): PaymentFacts {
  const { pnr, traveller } = ground.dossier
  if (pnr === null) return unknownPayment
  const payments = ofTraveller(pnr.payments, traveller.pnrRef)
  const tickets = ofTraveller(pnr.tickets, traveller.pnrRef)
  const fareUsd = findFare({ tickets, payments, pnr })
  const issuedMs = findIssued(tickets, pnr)
  return {
    cash: payments.length === 0 ? Number.NaN : payments.some((payment) => payment.form === 'cash') ? 1 : 0,
    thirdPartyCard: isThirdParty(payments, pnr),
    cardIssuer: payments.find((payment) => payment.cardIssuer !== null)?.cardIssuer ?? null,
    forms: payments.length === 0 ? Number.NaN : new Set(payments.map((payment) => payment.form)).size,
    fareUsd,
    usdPerKm: fareUsd / sumKm(ground),
    refundable: findRefundable(tickets),
    issueLeadHours: (ground.departureMs - issuedMs) / hourMs,
    issueDelayHours: (issuedMs - isoToMs(pnr.createdAt)) / hourMs,
    issuedOffRoute: isIssuedOffRoute(tickets, ground),
    ticketOffCarrier: isOffCarrier(tickets, ground),
    tickets: tickets.length === 0 ? Number.NaN : new Set(tickets.map((ticket) => ticket.number)).size,
    cardMonthsLeft: findCardMonths(payments, ground.departureMs),
  }
}

const unknownPayment: PaymentFacts = {
  cash: Number.NaN,
  thirdPartyCard: Number.NaN,
  cardIssuer: null,
  forms: Number.NaN,
  fareUsd: Number.NaN,
  usdPerKm: Number.NaN,
  refundable: Number.NaN,
  issueLeadHours: Number.NaN,
  issueDelayHours: Number.NaN,
  issuedOffRoute: Number.NaN,
  ticketOffCarrier: Number.NaN,
  tickets: Number.NaN,
  cardMonthsLeft: Number.NaN,
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
  for (const { holder } of payments) {
    if (holder === null || !/\p{L}{2}/u.test(holder)) continue
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

function isIssuedOffRoute(tickets: readonly Ticket[], ground: Ground): number {
  for (const { issuedCity } of tickets) {
    if (issuedCity === null) continue
    const country = ground.reference.airport(airportOfCity(issuedCity))?.country
    if (country === undefined) continue
    return country === ground.hereCountry || ground.journey.countries.includes(country) ? 0 : 1
  }
  return Number.NaN
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

/** Months from departure to the earliest expiry of a card used; the month itself still counts. */
function findCardMonths(payments: readonly Payment[], departureMs: number): number {
  let least = Number.NaN
  for (const { cardExpires } of payments) {
    if (cardExpires === null) continue
    const months = (isoToMs(`${cardExpires.slice(0, 7)}-28`) - departureMs) / monthMs
    if (!Number.isNaN(months) && !(months >= least)) least = months
  }
  return least
}
