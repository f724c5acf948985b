import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { PastArrival } from '#core/dossier/PersonHistory.ts'
import type { Payment } from '#core/booking/Payment.ts'
import type { Ticket } from '#core/booking/Ticket.ts'
import type { Bag } from '#core/baggage/Bag.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import {
  makeBag,
  makeBareDossier,
  makeCheckIn,
  makeDeclaration,
  makeDossier,
  makeFlight,
  makeName,
  makePassport,
  makePnr,
  makeSegment,
  makeTraveller,
} from '#tests/helpers/makeDossier.ts'

const reference = loadReference()
const span = { start: 0, end: 0 }

/** Values by id: numbers as they are, categories as text. */
function read(dossier: Dossier, ...ids: readonly string[]): readonly (number | string | null)[] {
  const row = computeFeatures(dossier, reference)
  return ids.map((id) => {
    const value = row[featureIndex(id)] as number
    const codec = catalogue[featureIndex(id)]?.codec
    return codec && !Number.isNaN(value)
      ? codec.decode(value)
      : Number.isNaN(value)
        ? null
        : Math.round(value * 1e4) / 1e4
  })
}

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

function past(arrivalAt: string, change: Partial<PastArrival> = {}): PastArrival {
  return {
    flightId: `F${arrivalAt}`,
    arrivalAt,
    carrier: 'ET',
    from: 'ADD',
    origin: null,
    agency: null,
    partySize: 1,
    bagWeightKg: 12,
    outcome: null,
    ...change,
  }
}

describe('features of traveller and document', () => {
  it('counts full years and months to expiry on the day of arrival', () => {
    // Born 1991-06-15, arrives 2026-11-22; the passport lasts exactly one year more: 365 / 30.436875 months, less 7.5 hours.
    expect(read(makeDossier(), 'age-years')).toEqual([35])
    const birthday = makeDossier({ traveller: makeTraveller({ birthOn: '1991-11-23' }) })
    expect(read(birthday, 'age-years')).toEqual([34])
    expect(read(makeDossier(), 'document-months-left')).toEqual([11.9818])
  })

  it('compares nationality, issuer and route', () => {
    expect(read(makeDossier(), 'nationality', 'issuer-differs', 'nationality-off-route', 'resident-here')).toEqual([
      'BRA',
      0,
      0,
      0,
    ])
    const german = makeTraveller({ nationality: 'D', documents: [makePassport({ issuer: 'LTU', nationality: 'D' })] })
    expect(read(makeDossier({ traveller: german }), 'nationality', 'issuer-differs', 'nationality-off-route')).toEqual([
      'DEU',
      1,
      1,
    ])
    const korean = makeTraveller({ nationality: 'KOR', documents: [] })
    expect(read(makeDossier({ traveller: korean }), 'resident-here', 'nationality-off-route', 'document-kind')).toEqual(
      [1, 0, 'none'],
    )
  })

  it('counts a document stated by several sources once', () => {
    const documents = [makePassport(), makePassport({ source: 'PNR' }), makePassport({ kind: 'visa', number: 'V1' })]
    expect(read(makeDossier({ traveller: makeTraveller({ documents }) }), 'documents-count', 'visa-carried')).toEqual([
      2, 1,
    ])
  })
})

describe('features of the booking', () => {
  it('counts the lead from booking to departure and reads the clock of the office', () => {
    // Booked 10:30 UTC, departs 19:30 UTC; 07:30 in Sao Paulo, 19:30 in Seoul.
    expect(read(makeDossier(), 'lead-hours', 'created-hour', 'created-weekday')).toEqual([9, 7, 'Saturday'])
    const agency = {
      system: '1A',
      iataNumber: '17300010',
      office: null,
      city: 'SEL',
      country: 'KR',
      kind: 'agency' as const,
      agent: null,
      span,
    }
    const korean = makeDossier({ pnr: makePnr({ agency }) })
    expect(read(korean, 'created-hour', 'agency', 'agency-kind', 'agency-country', 'agency-off-route')).toEqual([
      19,
      '1730001',
      'agency',
      'KOR',
      0,
    ])
    const lagos = makeDossier({ pnr: makePnr({ agency: { ...agency, city: 'LOS', country: null } }) })
    expect(read(lagos, 'agency-country', 'agency-off-route')).toEqual(['NGA', 1])
  })

  it('takes the earliest locator where the booking has no time of its own', () => {
    const locators = [
      { system: 'ET', code: 'A', kind: null, createdAt: '2026-11-20T19:30:00Z' },
      { system: '1A', code: 'B', kind: null, createdAt: '2026-11-19T19:30:00Z' },
    ]
    expect(read(makeDossier({ pnr: makePnr({ createdAt: null, locators }) }), 'lead-hours')).toEqual([48])
  })

  it('counts changes by what they changed', () => {
    const item = (subject: 'segment' | 'name') => ({
      at: null,
      agent: null,
      action: 'changed' as const,
      subject,
      text: '',
      span,
    })
    const history = [item('segment'), item('segment'), item('name')]
    const dossier = makeDossier({ pnr: makePnr({ history, changedAt: '2026-11-21T17:30:00Z', size: 3 }) })
    expect(read(dossier, 'changes', 'segment-changes', 'name-changes', 'last-change-hours', 'size-differs')).toEqual([
      3, 2, 1, 2, 2,
    ])
  })
})

describe('features of ticket and payment', () => {
  it('knows the card of a stranger from that of a member of the booking', () => {
    const paidBy = (holder: string) => makeDossier({ pnr: makePnr({ payments: [payment({ holder })] }) })
    expect(read(paidBy('RENATO SILVA'), 'third-party-card')).toEqual([0])
    expect(read(paidBy('SILVA/R MR'), 'third-party-card')).toEqual([0])
    expect(read(paidBy('MARIA SANTOS'), 'third-party-card')).toEqual([1])
    expect(read(paidBy('SANTOS RENATO'), 'third-party-card')).toEqual([1])
    expect(read(makeDossier(), 'third-party-card', 'paid-cash')).toEqual([null, null])
  })

  it('sees cash beside a card', () => {
    const payments = [payment({ form: 'cash' }), payment({ cardIssuer: '412345', cardExpires: '2027-02' })]
    const dossier = makeDossier({ pnr: makePnr({ payments }) })
    expect(read(dossier, 'paid-cash', 'payment-forms', 'card-issuer')).toEqual([1, 2, '412345'])
    expect(read(dossier, 'card-months-left')[0]).toBeCloseTo(3.2, 1)
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
    expect(read(dossier, 'fare-usd', 'fare-per-km', 'tickets')).toEqual([700, 0.0761, 1])
    expect(read(dossier, 'ticket-lead-hours', 'ticket-delay-hours', 'ticket-off-route', 'refundable')).toEqual([
      6, 3, 0, 1,
    ])
  })

  it('shares the price of a booking among its members', () => {
    const travellers = [makePnr().travellers[0] as never, { ...(makePnr().travellers[0] as object), ref: '2' } as never]
    const payments = [payment({ amount: { amount: 900, currency: 'USD' } })]
    expect(read(makeDossier({ pnr: makePnr({ travellers, payments }) }), 'fare-usd')).toEqual([450])
  })

  it('knows a ticket on the stock of an airline that flies no leg', () => {
    const on = (number: string) => makeDossier({ pnr: makePnr({ tickets: [ticket({ number })] }) })
    expect(read(on('0711234567890'), 'ticket-off-carrier')).toEqual([0])
    expect(read(on('1801234567890'), 'ticket-off-carrier')).toEqual([1])
  })
})

describe('features of the itinerary', () => {
  it('reads origin, transfer, dwell and stay of a visitor', () => {
    expect(
      read(makeDossier(), 'origin-airport', 'origin-country', 'via-points', 'longest-dwell-hours', 'journey-hours'),
    ).toEqual(['GRU', 'BRA', 1, 16, 33.5])
    expect(read(makeDossier(), 'stay-days', 'leaves-again', 'one-way', 'open-jaw', 'onward-country')).toEqual([
      3,
      1,
      0,
      0,
      'ETH',
    ])
    expect(read(makeDossier(), 'arrival-hour', 'arrival-weekday', 'carriers', 'route-countries')).toEqual([
      16,
      'Sunday',
      1,
      2,
    ])
  })

  it('reads time abroad and turn-round of a resident', () => {
    const segments = [
      makeSegment({ from: 'ICN', to: 'BKK', departureLocal: '2026-11-19T18:00', arrivalLocal: '2026-11-19T22:00' }),
      makeSegment({ from: 'BKK', to: 'ICN', departureLocal: '2026-11-21T23:00', arrivalLocal: '2026-11-22T06:00' }),
    ]
    const flight = makeFlight({
      carrier: 'TG',
      from: 'BKK',
      departureOn: '2026-11-21',
      departureAt: '2026-11-21T16:00:00Z',
      arrivalAt: '2026-11-21T21:00:00Z',
    })
    const dossier = makeDossier({ flight, pnr: makePnr({ segments }) })
    // Left 09:00 UTC on the 19th, back 21:00 UTC on the 21st; in Bangkok from 15:00 UTC to 16:00 UTC two days later.
    expect(read(dossier, 'away-days', 'turn-round-hours', 'stay-days', 'leaves-again', 'one-way')).toEqual([
      2.5,
      49,
      null,
      0,
      0,
    ])
    expect(read(dossier, 'source-meth', 'source-hours', 'farthest-country')).toEqual([2, 49, 'THA'])
  })

  it('knows a one-way journey, a detour that doubles back, and an open jaw', () => {
    const segments = [
      makeSegment({ from: 'BKK', to: 'ADD', departureLocal: '2026-11-21T08:00', arrivalLocal: '2026-11-21T13:00' }),
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
    ]
    const dossier = makeDossier({ pnr: makePnr({ segments }) })
    expect(read(dossier, 'one-way', 'leaves-again', 'doubles-back', 'stay-days', 'open-jaw')).toEqual([
      1,
      0,
      1,
      null,
      null,
    ])
    expect(read(dossier, 'detour-ratio')[0]).toBeGreaterThan(4)
    const busan = [...segments, makeSegment({ from: 'PUS', to: 'BKK', departureLocal: '2026-11-29T10:00' })]
    expect(read(makeDossier({ pnr: makePnr({ segments: busan }) }), 'open-jaw', 'leaves-again')).toEqual([1, 1])
  })

  it('takes a stay of more than a day for a stopover: the journey begins anew, the trip does not', () => {
    const segments = [
      makeSegment({ from: 'GRU', to: 'ADD', departureLocal: '2026-11-15T19:00', arrivalLocal: '2026-11-16T06:30' }),
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
    ]
    const dossier = makeDossier({ pnr: makePnr({ segments }) })
    expect(read(dossier, 'origin-airport', 'via-points', 'turn-round-hours', 'farthest-country')).toEqual([
      'ADD',
      0,
      136,
      'BRA',
    ])
  })

  it('claims nothing of a journey that no booking describes', () => {
    const dossier = makeDossier({ pnr: null })
    expect(read(dossier, 'departure-airport', 'departure-country')).toEqual(['ADD', 'ETH'])
    const unknown = [
      'origin-airport',
      'via-points',
      'one-way',
      'leaves-again',
      'detour-ratio',
      'journey-km',
      'source-cocaine',
    ]
    expect(read(dossier, ...unknown)).toEqual(unknown.map(() => null))
  })

  it('counts days where a segment has no time of day', () => {
    const segments = [
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21' }),
      makeSegment({ from: 'ICN', to: 'ADD', departureLocal: '2026-11-25' }),
    ]
    const [stay] = read(makeDossier({ pnr: makePnr({ segments }) }), 'stay-days')
    expect(stay).toBeGreaterThan(2.5)
    expect(stay).toBeLessThan(3.5)
  })
})

describe('features of party and links', () => {
  const wife = makeTraveller({
    id: 't2' as Traveller['id'],
    name: makeName('SILVA', 'ANA'),
    seat: '23B',
    bagWeightKg: 8,
  })
  const friend = makeTraveller({
    id: 't3' as Traveller['id'],
    name: makeName('MOTA', 'JOSE'),
    seat: '41C',
    bagWeightKg: 16,
  })

  it('counts the party, its surnames and its children', () => {
    const child = { ...wife, birthOn: '2015-01-01' }
    expect(
      read(makeDossier({ companions: [child, friend] }), 'party-size', 'party-surnames', 'party-children'),
    ).toEqual([3, 2, 1])
    expect(read(makeDossier(), 'party-size', 'companion-finds')).toEqual([1, null])
    expect(read(makeDossier({ pnr: null }), 'party-size')).toEqual([null])
  })

  it('compares weight, seat and check-in with the companions', () => {
    const traveller = makeTraveller({ checkIn: makeCheckIn({ sequence: 90 }) })
    const companions = [{ ...friend, checkIn: makeCheckIn({ sequence: 30 }) }]
    const dossier = makeDossier({ traveller, companions })
    expect(read(dossier, 'weight-vs-party', 'seat-from-party', 'check-in-from-party')).toEqual([1.5, 18, 60])
  })

  it('sums finds over personal links but not over the agency, and knows nobody-else from nothing-stated', () => {
    const link = (kind: 'phone' | 'agency', change: object) => ({
      kind,
      people: 4,
      onFlight: 2,
      finds: 1,
      drugFinds: 1,
      ...change,
    })
    const contacts = [
      {
        kind: 'email' as const,
        value: 'a@example.com',
        asSent: '',
        travellerRef: null,
        country: null,
        city: null,
        purpose: 'contact' as const,
        span,
      },
    ]
    const dossier = makeDossier({
      pnr: makePnr({ contacts }),
      links: [link('phone', {}), link('agency', { finds: 50, drugFinds: 9, onFlight: 40 })],
    })
    expect(read(dossier, 'phone-shared', 'email-shared', 'card-shared')).toEqual([4, 0, null])
    expect(read(dossier, 'shared-on-flight', 'linked-finds', 'linked-drug-finds')).toEqual([2, 1, 1])
  })

  it("counts the companions' records before the list, never after", () => {
    const histories = [
      {
        arrivals: [
          past('2026-10-01T00:00:00Z', { outcome: 'drugs' }),
          past('2026-11-23T00:00:00Z', { outcome: 'drugs' }),
        ],
        knownSince: null,
      },
    ]
    expect(
      read(
        makeDossier({ companions: [friend], companionHistories: histories }),
        'companion-finds',
        'companion-arrivals',
      ),
    ).toEqual([1, 1])
  })
})

describe('features of baggage', () => {
  const bag = (tag: string, change: Partial<Bag> = {}) => makeBag({ id: `b${tag}` as Bag['id'], tag, ...change })

  it('sets weight against pieces, stay and flight', () => {
    const dossier = makeDossier({ traveller: makeTraveller({ bagPieces: 2, bagWeightKg: 30 }) })
    expect(read(dossier, 'bag-pieces', 'kg-per-piece', 'kg-per-day', 'weight-vs-flight')).toEqual([2, 15, 10, 1.5])
  })

  it('sums the bags where departure control states nothing', () => {
    const traveller = makeTraveller({ bagPieces: null, bagWeightKg: null })
    const bags = [bag('0071000001', { weightKg: 11 }), bag('0071000002', { weightKg: 14 })]
    expect(read(makeDossier({ traveller, bags }), 'bag-pieces', 'bag-weight-kg', 'pieces-differ')).toEqual([
      2,
      25,
      null,
    ])
    const partly = [bag('0071000001', { weightKg: 11 }), bag('0071000002', { weightKg: null })]
    expect(read(makeDossier({ traveller, bags: partly }), 'bag-pieces', 'bag-weight-kg')).toEqual([2, null])
  })

  it('finds gaps between tags, other destinations and surplus bags', () => {
    const bags = [bag('0071000001'), bag('0071000002'), bag('0071000010', { destination: 'PEK' })]
    expect(read(makeDossier({ bags }), 'tag-gap', 'bag-elsewhere', 'pieces-differ')).toEqual([7, 1, 2])
    const partyBags = [...bags, bag('0071000005', { ownerId: 't2' as Bag['ownerId'] })]
    expect(read(makeDossier({ bags, partyBags }), 'tag-gap-party')).toEqual([3])
  })

  it('times the last bag and knows a tag of another airline', () => {
    const at = (time: string) => [{ kind: 'LOADED', at: time, station: 'ADD' }]
    const bags = [
      bag('0071000001', { events: at('2026-11-21T15:30:00Z') }),
      bag('0071000002', { events: at('2026-11-21T19:00:00Z') }),
    ]
    expect(read(makeDossier({ bags }), 'last-bag-hours')).toEqual([0.5])
    // 071 is Ethiopian, 180 Korean Air.
    expect(read(makeDossier({ bags: [bag('0071000001')] }), 'tag-off-carrier')).toEqual([0])
    expect(read(makeDossier({ bags: [bag('0180000001')] }), 'tag-off-carrier')).toEqual([1])
  })

  it('looks for the head of a pool within the booking', () => {
    const pool = (role: 'head' | 'member') => ({ role, id: '7' })
    const traveller = makeTraveller({ checkIn: makeCheckIn({ pool: pool('member') }) })
    expect(read(makeDossier({ traveller }), 'pool-role', 'pool-outside')).toEqual(['member', 1])
    const companions = [makeTraveller({ id: 't2' as Traveller['id'], checkIn: makeCheckIn({ pool: pool('head') }) })]
    expect(read(makeDossier({ traveller, companions }), 'pool-outside')).toEqual([0])
  })
})

describe('features of check-in', () => {
  it('places the traveller within the flight', () => {
    const traveller = makeTraveller({ checkIn: makeCheckIn(), seat: '039G' })
    const dossier = makeDossier({ traveller })
    expect(read(dossier, 'check-in-lead-hours', 'check-in-order', 'minutes-before-last', 'seat-row')).toEqual([
      2.5, 0.3, 90, 39,
    ])
  })

  it('sees a better cabin than the fare', () => {
    const segments = [makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', bookingClass: 'Q' })]
    const seated = (cabin: string) => makeDossier({ traveller: makeTraveller({ cabin }), pnr: makePnr({ segments }) })
    expect(read(seated('Y'), 'cabin-off-fare')).toEqual([0])
    expect(read(seated('J'), 'cabin-off-fare', 'cabin')).toEqual([1, 'J'])
  })
})

describe("features of this person's history", () => {
  const arrivals = [
    past('2024-11-22T07:30:00Z', { outcome: 'restricted' }),
    past('2026-09-23T07:30:00Z', { outcome: 'nothing', from: 'NRT' }),
    past('2026-11-02T07:30:00Z', { outcome: 'nothing' }),
    past('2026-11-12T07:30:00Z'),
  ]
  const dossier = makeDossier({ history: { arrivals, knownSince: '2024-11-22T07:30:00Z' } })

  it('counts arrivals in three windows and the time since the last', () => {
    expect(read(dossier, 'arrivals-30', 'arrivals-90', 'arrivals-365', 'days-since-last')).toEqual([2, 3, 3, 10])
    expect(read(dossier, 'mean-gap-days', 'known-days', 'same-route-share')).toEqual([182.5, 730, 0.75])
  })

  it('knows finds, drug finds and the clean checks since', () => {
    expect(
      read(dossier, 'checks-before', 'finds-before', 'drug-finds-before', 'days-since-find', 'clean-streak'),
    ).toEqual([3, 1, 0, 730, 2])
  })

  it('compares weight and party with the usual', () => {
    expect(read(dossier, 'weight-vs-usual', 'party-vs-usual')).toEqual([2, 0])
  })

  it('ignores arrivals later than the list, and tells nobody-known from never-came', () => {
    const later = makeDossier({
      history: { arrivals: [past('2026-11-22T00:00:01Z', { outcome: 'drugs' })], knownSince: null },
    })
    expect(read(later, 'arrivals-30', 'finds-before')).toEqual([0, 0])
    expect(read(makeBareDossier(), 'arrivals-30', 'finds-before')).toEqual([null, null])
  })
})

describe('features of the declaration', () => {
  it('finds what does not fit the journey', () => {
    const declaration = makeDeclaration({ stayDays: 10, companions: 2, countriesVisited: ['ETH'] })
    const dossier = makeDossier({ declaration })
    expect(read(dossier, 'declared', 'declared-lead-hours', 'declared-purpose', 'declared-channel')).toEqual([
      1,
      1,
      'tourism',
      'mobile',
    ])
    expect(read(dossier, 'stay-differs-days', 'companions-differ', 'countries-unnamed', 'nothing-declared-kg')).toEqual(
      [7, 2, 1, 24],
    )
  })

  it('asks for a transfer country only where the traveller spent half a day', () => {
    expect(read(makeDossier({ declaration: makeDeclaration() }), 'countries-unnamed')).toEqual([1])
    const both = makeDeclaration({ countriesVisited: ['BR', 'ETH'] })
    expect(read(makeDossier({ declaration: both }), 'countries-unnamed')).toEqual([0])
  })

  it('adds up what was declared', () => {
    const item = (category: 'food' | 'goods', amount: number) => ({
      category,
      text: '',
      quantity: 1,
      unit: null,
      value: { amount, currency: 'EUR' },
    })
    const declaration = makeDeclaration({
      items: [item('food', 100), item('goods', 300)],
      cash: { amount: 12_000, currency: 'USD' },
    })
    const dossier = makeDossier({ declaration })
    expect(
      read(
        dossier,
        'declared-items',
        'declared-value-usd',
        'declared-cash-usd',
        'declared-food',
        'declared-medicine',
        'nothing-declared-kg',
      ),
    ).toEqual([2, 452, 12_000, 1, 0, 0])
  })

  it('is unknown but for its absence where there is none', () => {
    expect(read(makeDossier(), 'declared', 'declared-items', 'nothing-declared-kg')).toEqual([0, null, null])
  })
})

describe('features of routes and patterns', () => {
  const rate = { kind: 'route' as const, key: 'ADD-ICN', inspected: 300, found: 12, drugFound: 3, travellers: 9999 }
  const base = { inspected: 9999, found: 199.5, drugFound: 9.5 }

  it('smooths the rates of a route with a hundred inspections at the overall rate', () => {
    // Prior 2 % and 0.1 %: (12 + 100 x 0.02) / 400 and (3 + 100 x 0.001) / 400.
    const dossier = makeDossier({ rates: [rate], base })
    expect(read(dossier, 'route-find-rate', 'route-drug-rate', 'route-travellers')).toEqual([0.035, 0.0077, 4])
    expect(read(dossier, 'agency-find-rate', 'agency-travellers')).toEqual([null, null])
    expect(read(makeDossier({ rates: [rate] }), 'route-find-rate')).toEqual([null])
  })

  it('reads source and transit levels along the route', () => {
    expect(
      read(makeDossier(), 'source-cocaine', 'source-opiate', 'transit-level', 'departure-level', 'source-hours'),
    ).toEqual([2, 0, 3, 0, null])
  })

  it('counts pattern hits, those about drugs apart', () => {
    expect(
      read(makeDossier({ patterns: ['drug-minder', 'goods-frequent-heavy'] }), 'pattern-hits', 'drug-pattern-hits'),
    ).toEqual([2, 1])
  })
})
