/** Reads the ticket and payment segments of a booking: TKT, MON, PTK, TXD, FOP. */
import type { Money } from '../../booking/Money.ts'
import type { Payment } from '../../booking/Payment.ts'
import { joinInstant, parseClock, parseDayFirst } from '../../text/parseDate.ts'
import { daysInMonth } from '../../text/daysInMonth.ts'
import { hasDigits } from '../../text/hasDigits.ts'
import { toNumber } from '../../text/toNumber.ts'
import { upper } from '../../text/upper.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { type PnrDraft, spanOf, type TicketDraft } from './PnrDraft.ts'

/** TKT: an empty number with kind 1 is a booking without a ticket; it is kept because it says so. */
export function readTicket(draft: PnrDraft, view: SegmentView): void {
  const ref = draft.traveller?.ref ?? null
  draft.ticket = {
    number: view.get(1, 0),
    kind: view.get(1, 1) || null,
    booklets: view.integer(1, 2),
    issuedAt: null,
    issuedCity: null,
    fare: null,
    total: null,
    fareBasis: draft.fareBasis,
    refundable: null,
    travellerRef: ref,
    span: spanOf(draft, view),
  }
  draft.payment = null
  draft.tickets = withItem(draft.tickets, draft.ticket)
}

/** MON: B is the base fare, T the total; other codes are parts of them. */
export function readMoney(draft: PnrDraft, view: SegmentView): void {
  if (!draft.ticket) return
  for (let element = 1; element <= view.elements; element++) {
    const code = view.get(element, 0)
    const money = parseMoney(view.get(element, 1), view.get(element, 2))
    if (code === 'T') draft.ticket.total ??= money
    else if (code === 'B' || code === 'E') draft.ticket.fare ??= money
  }
}

/** PTK: refundable or not (NR), until when to issue, by whom and where. */
export function readPricing(draft: PnrDraft, view: SegmentView): void {
  if (!draft.ticket) return
  for (let component = 0; component < view.components(1); component++) {
    if (view.get(1, component) === 'NR') draft.ticket.refundable = false
    else if (view.get(1, component) === 'RF') draft.ticket.refundable = true
  }
  readTicketBy(draft, draft.ticket, view)
  for (let element = 5; element <= view.elements; element++) {
    const city = view.get(element)
    if (draft.ticket.issuedCity === null && city.length === 3 && city >= 'A' && city < '[')
      draft.ticket.issuedCity = city
  }
}

function readTicketBy(draft: PnrDraft, ticket: TicketDraft, view: SegmentView): void {
  if (draft.context.korea) {
    // The date of issue is of the Korean groups, the deadline is not.
    draft.redactor.drop(view, 3, 0)
    draft.redactor.drop(view, 3, 1)
    return
  }
  const on = parseDayFirst(view.get(3), 'near', draft.context.on)
  const ticketBy = joinInstant(on, parseClock(view.get(3, 1)))
  if (ticketBy !== null) ticket.ticketBy ??= ticketBy
}

/** TXD: amount, currency and code of each tax. */
export function readTaxes(draft: PnrDraft, view: SegmentView): void {
  if (!draft.ticket) return
  for (let element = 2; element <= view.elements; element++) {
    const amount = parseMoney(view.get(element, 0), view.get(element, 2))
    if (amount === null) continue
    const tax = { code: view.get(element, 3) || view.get(1), amount }
    draft.ticket.taxes = withItem(draft.ticket.taxes ?? [], tax)
  }
}

const forms: Readonly<Record<string, Payment['form']>> = {
  CA: 'cash',
  CC: 'card',
  DC: 'card',
  CK: 'cheque',
  MS: 'miscellaneous',
  GR: 'government',
}

/** FOP: each element is one form; numbers of twelve digits or more are masked whatever they are. */
export function readPayments(draft: PnrDraft, view: SegmentView): void {
  draft.payment = null
  for (let element = 1; element <= view.elements; element++) {
    const code = upper(view.get(element, 0))
    if (code === '' && view.components(element) < 2) continue
    const number = draft.redactor.number(view, element, 4)
    // What stands there instead of a number is free text.
    if (number !== '' && !hasDigits(number, 8)) draft.redactor.free(view, element, 4)
    if (draft.context.korea) dropBeyondMethod(draft, view, element)
    const bare = number.includes(' ') || number.includes('-') ? number.replaceAll(/[ -]/g, '') : number
    const payment: Payment = {
      form: forms[code] ?? 'other',
      code,
      amount: amountOf(draft, view.get(element, 2)),
      cardVendor: view.get(element, 3) || null,
      cardIssuer: digitsOnly(bare.slice(0, 6), 6),
      cardEnd: digitsOnly(bare.slice(-4), 4),
      cardExpires: draft.context.korea ? null : parseExpiry(view.get(element, 5)),
      holder: null,
      travellerRef: draft.traveller?.ref ?? null,
      span: spanOf(draft, view),
      thirdParty: null,
    }
    // The holder named behind FOP is that of the card where there are several forms.
    if (draft.payment === null || payment.form === 'card') draft.payment = payment
    draft.payments = withItem(draft.payments, payment)
  }
}

/** The Korean profile keeps the way of paying, the masked card with it; amount and expiry are in none of the eight groups. */
function dropBeyondMethod(draft: PnrDraft, view: SegmentView, element: number): void {
  draft.redactor.drop(view, element, 2)
  draft.redactor.drop(view, element, 5)
}

export function parseMoney(amount: string, currency: string): Money | null {
  if (amount === '' || currency.length !== 3) return null
  const value = toNumber(amount.includes(',') ? amount.replace(',', '.') : amount)
  return Number.isFinite(value) && currency >= 'A' && currency < '[' ? { amount: value, currency } : null
}

/** FOP states no currency: it is that of the ticket it pays for. */
function amountOf(draft: PnrDraft, text: string): Money | null {
  const currency = draft.ticket?.total?.currency ?? draft.ticket?.fare?.currency ?? ''
  return parseMoney(text, currency)
}

/** `MMYY` of this century. */
function parseExpiry(text: string): string | null {
  if (digitsOnly(text, 4) === null) return null
  const month = Number(text.slice(0, 2))
  return daysInMonth(2001, month) > 0 ? `20${text.slice(2)}-${text.slice(0, 2)}` : null
}

function digitsOnly(text: string, length: number): string | null {
  if (text.length !== length) return null
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return null
  }
  return text
}
