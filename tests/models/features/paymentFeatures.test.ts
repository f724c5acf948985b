import { describe, expect, it } from 'vitest'
import type { Payment } from '#core/booking/Payment.ts'
import type { Ticket } from '#core/booking/Ticket.ts'
import { makeDossier, makePnr, makeSegment } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

const span = { start: 0, end: 0 }

function payment(change: Partial<Payment>): Payment {
  return {
    form: 'card',
    code: 'CC',
    amount: null,
    cardVendor: null,
    cardIssuer: null,
    cardEnd: null,
    cardExpires: null,
    holder: null,
    travellerRef: null,
    span,
    ...change,
  }
}

function ticket(change: Partial<Ticket>): Ticket {
  return {
    number: '0711234567890',
    kind: 'T',
    booklets: 1,
    issuedAt: null,
    issuedCity: null,
    fare: null,
    total: null,
    fareBasis: null,
    refundable: null,
    travellerRef: '1',
    span,
    ...change,
  }
}

describe('features of ticket and payment', () => {
  it('knows the card of a stranger from that of a member of the booking', () => {
    const paidBy = (holder: string) => makeDossier({ pnr: makePnr({ payments: [payment({ holder })] }) })
    expect(readFeatures(paidBy('RENATO SILVA'), 'third-party-card')).toEqual([0])
    expect(readFeatures(paidBy('SILVA/R MR'), 'third-party-card')).toEqual([0])
    expect(readFeatures(paidBy('MARIA SANTOS'), 'third-party-card')).toEqual([1])
    expect(readFeatures(paidBy('SANTOS RENATO'), 'third-party-card')).toEqual([1])
    expect(readFeatures(makeDossier(), 'third-party-card', 'paid-cash')).toEqual([null, null])
  })

  it('sees cash beside a card', () => {
    const payments = [payment({ form: 'cash' }), payment({ cardVendor: 'VI' })]
    const dossier = makeDossier({ pnr: makePnr({ payments }) })
    expect(readFeatures(dossier, 'paid-cash', 'payment-forms', 'card-vendor')).toEqual([1, 2, 'VI'])
  })

  it("turns the traveller's own tickets into dollars per kilometre", () => {
    const tickets = [
      ticket({
        total: { amount: 1_000_000, currency: 'KRW' },
        issuedAt: '2026-11-21T13:30:00Z',
        issuedCity: 'SEL',
        refundable: true,
      }),
      ticket({ number: '0711234567891', total: { amount: 5000, currency: 'USD' }, travellerRef: '2' }),
    ]
    const segments = [makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30' })]
    const dossier = makeDossier({ pnr: makePnr({ tickets, segments }) })
    // 9,196 km from Addis Ababa.
    expect(readFeatures(dossier, 'fare-class', 'fare-per-km', 'tickets')).toEqual(['Y', 0.0761, 1])
    expect(readFeatures(dossier, 'ticket-lead-hours', 'ticket-delay-hours', 'ticket-off-route', 'refundable')).toEqual([
      6, 3, 0, 1,
    ])
  })

  it('shares the price of a booking among its members', () => {
    const [member] = makePnr().travellers
    const travellers = [member as NonNullable<typeof member>, { ...(member as NonNullable<typeof member>), ref: '2' }]
    const segments = [makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30' })]
    const payments = [payment({ amount: { amount: 1400, currency: 'USD' } })]
    expect(readFeatures(makeDossier({ pnr: makePnr({ travellers, payments, segments }) }), 'fare-per-km')).toEqual([
      0.0761,
    ])
  })

  it('compares where it was booked with where it was issued', () => {
    const agency = {
      system: null,
      iataNumber: null,
      office: null,
      city: null,
      country: 'BR',
      kind: 'agency' as const,
      agent: null,
      span,
    }
    const issuedIn = (issuedCity: string) =>
      makeDossier({ pnr: makePnr({ agency, tickets: [ticket({ issuedCity })] }) })
    expect(readFeatures(issuedIn('SAO'), 'ticket-off-agency', 'ticket-off-route')).toEqual([0, 0])
    expect(readFeatures(issuedIn('DXB'), 'ticket-off-agency', 'ticket-off-route')).toEqual([1, 1])
    expect(readFeatures(makeDossier(), 'ticket-off-agency')).toEqual([null])
  })

  it('knows a ticket on the stock of an airline that flies no leg', () => {
    const on = (number: string) => makeDossier({ pnr: makePnr({ tickets: [ticket({ number })] }) })
    expect(readFeatures(on('0711234567890'), 'ticket-off-carrier')).toEqual([0])
    expect(readFeatures(on('1801234567890'), 'ticket-off-carrier')).toEqual([1])
  })
})
