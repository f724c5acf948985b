/** Builds dossiers of invented people for tests: a plain return journey of one visitor, changed where a test says so. */
import type { Bag } from '#core/baggage/Bag.ts'
import type { CheckIn } from '#core/booking/CheckIn.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Segment } from '#core/booking/Segment.ts'
import type { Declaration } from '#core/declaration/Declaration.ts'
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Flight } from '#core/flight/Flight.ts'
import type { TravelDocument } from '#core/traveller/TravelDocument.ts'
import type { Traveller, TravellerId } from '#core/traveller/Traveller.ts'

const span = { start: 0, end: 0 }

export function makeFlight(change: Partial<Flight> = {}): Flight {
  return {
    id: 'ET672-20261121-ADDICN' as Flight['id'],
    carrier: 'ET',
    number: '672',
    suffix: null,
    departureOn: '2026-11-21',
    from: 'ADD',
    to: 'ICN',
    departureLocal: '2026-11-21T22:30',
    arrivalLocal: '2026-11-22T16:30',
    departureAt: '2026-11-21T19:30:00Z',
    arrivalAt: '2026-11-22T07:30:00Z',
    codeshares: [],
    equipment: '359',
    gate: null,
    belt: null,
    pushes: [],
    ...change,
  }
}

export function makeSegment(change: Partial<Segment> & Pick<Segment, 'from' | 'to' | 'departureLocal'>): Segment {
  return {
    kind: 'air',
    carrier: 'ET',
    number: '1',
    suffix: null,
    arrivalLocal: null,
    operating: null,
    bookingClass: 'Y',
    status: 'HK',
    quantity: 1,
    equipment: null,
    span,
    ...change,
  }
}

/** Sao Paulo to Incheon by way of Addis Ababa (16 hours there), and back after three days. */
export const inboundAndBack: readonly Segment[] = [
  makeSegment({
    from: 'GRU',
    to: 'ADD',
    departureLocal: '2026-11-20T19:00',
    arrivalLocal: '2026-11-21T06:30',
    number: '507',
  }),
  makeSegment({
    from: 'ADD',
    to: 'ICN',
    departureLocal: '2026-11-21T22:30',
    arrivalLocal: '2026-11-22T16:30',
    number: '672',
  }),
  makeSegment({
    from: 'ICN',
    to: 'ADD',
    departureLocal: '2026-11-25T16:30',
    arrivalLocal: '2026-11-25T23:00',
    number: '673',
  }),
  makeSegment({
    from: 'ADD',
    to: 'GRU',
    departureLocal: '2026-11-26T09:00',
    arrivalLocal: '2026-11-26T17:00',
    number: '506',
  }),
]

export function makeName(surname: string, given: string): Traveller['name'] {
  return { asSent: `${surname}/${given}`, surname, given, title: null, search: `${surname} ${given}` }
}

export function makePnr(change: Partial<Pnr> = {}): Pnr {
  return {
    locators: [{ system: 'ET', code: 'ABC123', kind: null, createdAt: '2026-11-21T10:30:00Z' }],
    createdAt: '2026-11-21T10:30:00Z',
    changedAt: null,
    ticketedAt: null,
    agency: null,
    size: 1,
    travellers: [
      {
        ref: '1',
        name: makeName('SILVA', 'RENATO'),
        kind: 'adult',
        accompaniedBy: null,
        ageYears: null,
        uniqueId: null,
        documents: [],
        frequentFlyer: [],
        span,
      },
    ],
    segments: inboundAndBack,
    tickets: [],
    payments: [],
    contacts: [],
    services: [],
    remarks: [],
    checkIns: [],
    excessBags: null,
    splits: [],
    history: [],
    redactions: 0,
    raw: '',
    ...change,
  }
}

export function makePassport(change: Partial<TravelDocument> = {}): TravelDocument {
  return {
    kind: 'passport',
    code: 'P',
    number: 'YA000001',
    issuer: 'BRA',
    nationality: 'BRA',
    birthOn: '1991-06-15',
    sex: 'M',
    issuedOn: null,
    expiresOn: '2027-11-22',
    surname: 'SILVA',
    given: 'RENATO',
    source: 'API',
    span,
    ...change,
  }
}

export function makeTraveller(change: Partial<Traveller> = {}): Traveller {
  return {
    id: 't1' as TravellerId,
    flightId: 'ET672-20261121-ADDICN' as Traveller['flightId'],
    pnrId: 'p1' as Traveller['pnrId'],
    pnrRef: '1',
    kind: 'adult',
    name: makeName('SILVA', 'RENATO'),
    sex: 'M',
    birthOn: '1991-06-15',
    nationality: 'BRA',
    residence: null,
    documents: [makePassport()],
    seat: '23A',
    cabin: 'Y',
    checkIn: null,
    bagPieces: 1,
    bagWeightKg: 24,
    accompaniedBy: null,
    embark: 'ADD',
    debark: 'ICN',
    verified: true,
    sources: ['PNR', 'API'],
    conflicts: [],
    identity: 'i1' as Traveller['identity'],
    onBoard: true,
    ...change,
  }
}

export function makeCheckIn(change: Partial<CheckIn> = {}): CheckIn {
  return {
    travellerRef: '1',
    name: null,
    at: '2026-11-21T17:00:00Z',
    sequence: 90,
    seat: '23A',
    cabin: 'Y',
    bagPieces: 1,
    bagWeightKg: 24,
    pool: null,
    tags: [],
    segment: 1,
    span,
    ...change,
  }
}

export function makeBag(change: Partial<Bag> = {}): Bag {
  return {
    id: 'b1' as Bag['id'],
    flightId: 'ET672-20261121-ADDICN' as Bag['flightId'],
    tag: '0071123456',
    ownerId: 't1' as TravellerId,
    destination: 'ICN',
    weightKg: null,
    pool: null,
    events: [],
    status: 'loaded',
    hold: null,
    ...change,
  }
}

export function makeDeclaration(change: Partial<Declaration> = {}): Declaration {
  return {
    reference: 'D1',
    channel: 'mobile',
    declaredAt: '2026-11-22T06:30:00Z',
    carrier: 'ET',
    number: '672',
    arrivalOn: '2026-11-22',
    surname: 'SILVA',
    given: 'RENATO',
    birthOn: '1991-06-15',
    documentNumber: 'YA000001',
    purpose: 'tourism',
    stayDays: 3,
    companions: 0,
    countriesVisited: ['BRA'],
    cash: null,
    totalValueUsd: null,
    items: [],
    answers: { overAllowance: false, cash: false, foodPlant: false, medicine: false, weapon: false, commercial: false },
    raw: '',
    span,
    ...change,
  }
}

export function makeDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    asOf: '2026-11-22T00:00:00Z',
    flight: makeFlight(),
    traveller: makeTraveller(),
    pnr: makePnr(),
    companions: [],
    bags: [],
    partyBags: [],
    declaration: null,
    history: { arrivals: [], knownSince: null },
    companionHistories: [],
    links: [],
    rates: [],
    base: { inspected: 0, found: 0, drugFound: 0 },
    patterns: [],
    flightFacts: {
      travellers: 300,
      bagPieces: 310,
      meanWeightKg: 20,
      lastSequence: 300,
      lastCheckInAt: '2026-11-21T18:30:00Z',
    },
    ...change,
  }
}

/** Nothing is known but that somebody is on the flight. */
export function makeBareDossier(): Dossier {
  const traveller = makeTraveller({
    pnrId: null,
    pnrRef: null,
    kind: 'unknown',
    sex: null,
    birthOn: null,
    nationality: null,
    documents: [],
    seat: null,
    cabin: null,
    bagPieces: null,
    bagWeightKg: null,
    embark: null,
    debark: null,
    verified: null,
    identity: null,
  })
  const flight = makeFlight({ departureLocal: null, arrivalLocal: null, departureAt: null, arrivalAt: null })
  const flightFacts = { travellers: 1, bagPieces: 0, meanWeightKg: null, lastSequence: null, lastCheckInAt: null }
  return makeDossier({ traveller, flight, pnr: null, flightFacts })
}
