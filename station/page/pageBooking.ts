/** What the booking says: locators, agency, history, tickets, payments, contacts, services, check-in. */
import type { Money } from '#core/booking/Money.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { isHolder } from '#core/booking/isHolder.ts'
import { isOwn, type PageGround } from './PageGround.ts'

type Booking = Pick<TravellerPage, 'booking' | 'tickets' | 'payments' | 'contacts' | 'services' | 'checkIn'>

export function pageBooking(ground: PageGround): Booking {
  const { shelf, keys, traveller } = ground
  const place = (item: { readonly span: { readonly start: number; readonly end: number } }) =>
    shelf.place(keys.pnrRaw, item.span)
  const pnr = ground.pnr
  const own = <Item extends { readonly travellerRef: string | null }>(items: readonly Item[]): Item[] =>
    items.filter((item) => isOwn(ground, item))
  return {
    booking: readBooking(ground),
    tickets: own(pnr?.tickets ?? []).map((ticket) => ({
      number: ticket.number,
      issuedAt: ticket.issuedAt,
      issuedCity: ticket.issuedCity,
      total: formatMoney(ticket.total ?? ticket.fare),
      refundable: ticket.refundable,
      ...place(ticket),
    })),
    payments: own(pnr?.payments ?? []).map((payment) => ({
      form: payment.form,
      amount: formatMoney(payment.amount),
      card: formatCard(payment),
      holder: payment.holder,
      thirdParty: payment.thirdParty ?? isThirdParty(ground, payment.holder),
      ...place(payment),
    })),
    contacts: own(pnr?.contacts ?? []).map((contact) => ({
      kind: contact.kind,
      value: contact.asSent,
      purpose: contact.purpose,
      ...place(contact),
    })),
    services: own(pnr?.services ?? []).map((service) => ({
      code: service.code,
      text: service.text,
      ...place(service),
    })),
    checkIn:
      traveller.checkIn === null
        ? null
        : {
            at: traveller.checkIn.at,
            sequence: traveller.checkIn.sequence,
            seat: traveller.checkIn.seat,
            ...place(traveller.checkIn),
          },
  }
}

function readBooking({ pnr, flight, engine, shelf, keys }: PageGround): Booking['booking'] {
  if (pnr === null) return null
  const { agency } = pnr
  return {
    locators: pnr.locators.map(({ system, code, createdAt }) => ({ system, code, createdAt })),
    createdAt: pnr.createdAt,
    changedAt: pnr.changedAt,
    ticketedAt: pnr.ticketedAt,
    leadHours: hoursBetween(pnr.createdAt, flight.departureAt),
    agency:
      agency === null
        ? null
        : {
            name: agencyName(agency, engine.station.reference.airline(agency.system ?? '')?.name ?? null),
            iataNumber: agency.iataNumber,
            city: agency.city,
            country: agency.country,
            kind: agency.kind,
            ...shelf.place(keys.pnrRaw, agency.span),
          },
    history: pnr.history.map(({ span, ...item }) => ({ ...item, ...shelf.place(keys.pnrRaw, span) })),
    remarks: [...pnr.remarks],
  }
}

type Agency = { readonly office: string | null; readonly iataNumber: string | null; readonly system: string | null }

/** No message names an agency in words; the office id is what both sides know it by. */
function agencyName(agency: Agency, carrierName: string | null): string {
  return agency.office ?? carrierName ?? agency.iataNumber ?? agency.system ?? ''
}

function hoursBetween(from: string | null, until: string | null): number | null {
  if (from === null || until === null || from.length < 16) return null
  const hours = (Date.parse(until) - Date.parse(from)) / 3_600_000
  return Number.isNaN(hours) ? null : Math.round(hours * 10) / 10
}

function formatMoney(money: Money | null): string | null {
  return money === null ? null : `${money.amount.toLocaleString('en-US')} ${money.currency}`
}

type Card = {
  readonly cardVendor: string | null
  readonly cardIssuer: string | null
  readonly cardEnd: string | null
  readonly cardExpires: string | null
}

/** `VI 411111••••••1111 2027-05`: never more of the number than was kept. */
function formatCard(card: Card): string | null {
  if (card.cardEnd === null && card.cardIssuer === null) return card.cardVendor
  const number = `${card.cardIssuer ?? ''}••••••${card.cardEnd ?? ''}`
  return [card.cardVendor, number, card.cardExpires].filter((part) => part !== null).join(' ')
}

/** Paid by someone who does not travel in the booking; null where no holder is stated. */
function isThirdParty({ pnr, traveller }: PageGround, holder: string | null): boolean | null {
  if (holder === null || holder.trim() === '') return null
  const names = [traveller.name, ...(pnr?.travellers ?? []).map((other) => other.name)]
  return !names.some((name) => isHolder(holder, name))
}
