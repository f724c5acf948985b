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
    const payments = [payment({ form: 'cash' }), payment({ cardIssuer: '412345', cardExpires: '2027-02' })]
    const dossier = makeDossier({ pnr: makePnr({ payments }) })
    expect(readFeatures(dossier, 'paid-cash', 'payment-forms', 'card-issuer')).toEqual([1, 2, '412345'])
    expect(readFeatures(dossier, 'card-months-left')[0]).toBeCloseTo(3.2, 1)
  })

  it("turns the traveller's own tickets into dollars and dollars per kilometre", () => {
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
    expect(readFeatures(dossier, 'fare-usd', 'fare-per-km', 'tickets')).toEqual([700, 0.0761, 1])
    expect(readFeatures(dossier, 'ticket-lead-hours', 'ticket-delay-hours', 'ticket-off-route', 'refundable')).toEqual([
      6, 3, 0, 1,
    ])
  })

  it('shares the price of a booking among its members', () => {
    const travellers = [makePnr().travellers[0] as never, { ...(makePnr().travellers[0] as object), ref: '2' } as never]
    const payments = [payment({ amount: { amount: 900, currency: 'USD' } })]
    expect(readFeatures(makeDossier({ pnr: makePnr({ travellers, payments }) }), 'fare-usd')).toEqual([450])
  })

  it('knows a ticket on the stock of an airline that flies no leg', () => {
    const on = (number: string) => makeDossier({ pnr: makePnr({ tickets: [ticket({ number })] }) })
    expect(readFeatures(on('0711234567890'), 'ticket-off-carrier')).toEqual([0])
    expect(readFeatures(on('1801234567890'), 'ticket-off-carrier')).toEqual([1])
  })
})
