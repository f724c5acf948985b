/** Every segment of a booking in every place it may stand: what it says is in the record, and one character less never loses anybody. */
import { describe, expect, it } from 'vitest'
import type { Pnr } from '#core/booking/Pnr.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'

const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' } as const
const read = (text: string) => parseBytes(new TextEncoder().encode(text), options)

/** A booking, group by group (PNRGOV guide 15.1); the segment to be tried stands at the end of its place. */
const groups = {
  booking: "SRC'RCI+1A:ABC123::201026:1354'",
  traveller: "TIF+HONG:I+GILDONG MR:A:1'",
  ticket: "TKT+1802300000001:T:1'MON+T:910200:KRW'",
  payment: "FOP+CC::910200:VI:4000000000000002:1128'",
  lastTraveller: "TIF+HONG:I+SORA MS:A:2'",
  flight: "TVL+211126:1430:221126:0605+LAX+ICN+KE+018:M'",
  checkIn: "DAT+2:211126:1105'",
  atDesk: "TRI++LAX-168:::1'",
  split: '',
  nonAir: '',
  history: '',
  end: '',
} as const
type Place = keyof typeof groups

function writeBooking(place: Place, segments: string): string {
  const body = Object.entries(groups).map(([name, text]) => (name === place ? text + segments : text))
  return `UNB+IATA:1+1A+KRC+261121:0649+1'UNH+1+PNRGOV:15:1:IA'MSG+:22'TVL+211126:1430+LAX+ICN+KE+018'EQN+1'${body.join('')}UNT+1+1'UNZ+1+1'`
}

const pnrsOf = (text: string): readonly Pnr[] => read(text).flatMap((item) => (item.kind === 'pnr' ? [item.pnr] : []))
const has = (value: object) => expect.arrayContaining([expect.objectContaining(value)])
const docs = 'SSR+DOCS:HK:1:KE:::::/P/KOR/M12345678/KOR/10SEP72/M/05JUL31/HONG/GILDONG'
const owned = { travellers: has({ ref: '1', documents: has({ number: 'M12345678', birthOn: '1972-09-10' }) }) }
const address = { kind: 'address', asSent: '12 INVENTED RO SEOUL 04524 KR', city: 'SEOUL', country: 'KR' }
const add = 'ADD++700:12 INVENTED RO:SEOUL:::KR:04524:0255501012'
const change = (inside: string) => `ABI+1+:SELKE08AA+SEL++KE'DAT+T:201026:1354'SAC+++X'${inside}`
const changed = (subject: string, text: string) => ({
  history: has({
    ...{ subject, action: 'cancelled', at: '2026-10-20T13:54:00Z' },
    ...{ agent: 'SELKE08AA', city: 'SEL', airline: 'KE', text: expect.stringContaining(text) },
  }),
})

const bookings: readonly (readonly [Place, string, object])[] = [
  ['booking', 'RCI+KE:KK1111:C', { locators: has({ system: 'KE', code: 'KK1111', kind: 'C' }) }],
  [
    'booking',
    'SSR+OTHS:HK:2:KE:::::NAME CHANGE',
    { services: has({ code: 'OTHS', quantity: 2, text: 'NAME CHANGE' }) },
  ],
  ['booking', `${docs}+::1`, owned],
  ['booking', docs, owned],
  [
    'booking',
    'SSR+DOCO:HK:1:KE:::::SEOUL/V/V7654321/SEOUL/01FEB25/USA+::1',
    { travellers: has({ documents: has({ kind: 'visa', number: 'V7654321', issuedOn: '2025-02-01' }) }) },
  ],
  [
    'booking',
    'SSR+DOCA:HK:1:KE:::::D/KOR/1 INVENTED RO/SEOUL//04524+::1',
    { contacts: has({ kind: 'address', purpose: 'destination', travellerRef: '1' }) },
  ],
  [
    'booking',
    'SSR+CTCM:HK:1:KE:::::821055501234+::1',
    { contacts: has({ kind: 'phone', value: '821055501234', travellerRef: '1' }) },
  ],
  [
    'booking',
    'SSR+CTCE:HK:1:KE:::::HONG//EXAMPLE.COM+::1',
    { contacts: has({ kind: 'email', value: 'hong@example.com' }) },
  ],
  ['booking', 'SSR+FQTV:HK:1:KE:::::KE112233445566+::1', { services: has({ code: 'FQTV', travellerRef: '1' }) }],
  [
    'booking',
    'DAT+700:201126:0559+710:201026:0541',
    { changedAt: '2026-11-20T05:59:00Z', ticketedAt: '2026-10-20T05:41:00Z' },
  ],
  [
    'booking',
    'IFT+4:28::KE+CTCM 821055501234',
    { remarks: ['CTCM 821055501234'], contacts: has({ kind: 'phone', value: '821055501234' }) },
  ],
  ['booking', 'IFT+4:63+TOUR INVENTED', { remarks: ['TOUR INVENTED'] }],
  ['booking', 'IFT+4:28::KE+BOOKED FROM 203.0.113.7', { contacts: has({ kind: 'ip', value: '203.0.113.7' }) }],
  [
    'booking',
    'ORG+1A:MUC+17300010:SELKE08AA+SEL+KE:SEL+T+KR:KRW:KO+A0001AA',
    {
      agency: expect.objectContaining({
        system: '1A',
        iataNumber: '17300010',
        office: 'SELKE08AA',
        city: 'SEL',
        country: 'KR',
        kind: 'agency',
        agent: 'A0001AA',
      }),
    },
  ],
  [
    'booking',
    add,
    {
      contacts: expect.arrayContaining([
        expect.objectContaining({ ...address, purpose: 'contact' }),
        expect.objectContaining({ kind: 'phone', value: '0255501012' }),
      ]),
    },
  ],
  [
    'booking',
    'EBD+KRW:60000+2::N',
    {
      excessBags: 2,
      excessBaggage: has({ pieces: 2, travellerRef: null, charge: { amount: 60000, currency: 'KRW' } }),
    },
  ],
  [
    'traveller',
    'TIF+NAM:I+ARA MS:C:3',
    { travellers: has({ ref: '3', kind: 'child', name: expect.objectContaining({ search: 'NAM ARA', title: 'MS' }) }) },
  ],
  [
    'traveller',
    'FTI+KE:112233445566:::SKYPASS',
    { travellers: has({ ref: '1', frequentFlyer: [{ carrier: 'KE', number: '112233445566', tier: 'SKYPASS' }] }) },
  ],
  [
    'traveller',
    'IFT+4:43+NAM ARA+821055509999',
    { remarks: ['NAM ARA 821055509999'], contacts: has({ purpose: 'payer', value: '821055509999' }) },
  ],
  [
    'traveller',
    "REF+:UCI0001'REF+:UCI0002",
    { travellers: has({ ref: '1', uniqueId: 'UCI0001', otherIds: ['UCI0002'] }) },
  ],
  ['traveller', 'EBD+KRW:30000+23::W', { excessBaggage: has({ weightKg: 23, travellerRef: '1' }) }],
  ['traveller', 'EBD+USD:30+50::W:L', { excessBaggage: has({ weightKg: 22.68 }) }],
  [
    'traveller',
    'FAR+A+46+1:KR+:::MLE6M',
    { travellers: has({ ref: '1', ageYears: 46 }), tickets: has({ fareBasis: 'MLE6M' }) },
  ],
  ['traveller', docs, owned],
  ['traveller', 'SSR+INFT:HK:1:KE:::::LEE/MINI 01JAN26', { services: has({ code: 'INFT', travellerRef: '1' }) }],
  ['traveller', 'SSR+CTCM:HK:1:KE:::::821055501234', { contacts: has({ value: '821055501234', travellerRef: '1' }) }],
  ['traveller', add, { contacts: has({ ...address, travellerRef: '1' }) }],
  ['ticket', 'TKT+1802300000002:T:2', { tickets: has({ number: '1802300000002', booklets: 2, travellerRef: '1' }) }],
  [
    'ticket',
    'MON+B:820000:KRW',
    { tickets: has({ fare: { amount: 820000, currency: 'KRW' }, total: { amount: 910200, currency: 'KRW' } }) },
  ],
  [
    'ticket',
    'PTK+NR++051126:1830+KE+000+SEL',
    { tickets: has({ refundable: false, ticketBy: '2026-11-05T18:30:00Z', issuedCity: 'SEL' }) },
  ],
  [
    'ticket',
    'TXD++28000::KRW:YQ+1000::KRW:BP',
    {
      tickets: has({
        taxes: [
          { code: 'YQ', amount: { amount: 28000, currency: 'KRW' } },
          { code: 'BP', amount: { amount: 1000, currency: 'KRW' } },
        ],
      }),
    },
  ],
  ['ticket', 'DAT+710:201026:0541', { tickets: has({ issuedAt: '2026-10-20T05:41:00Z' }) }],
  ['ticket', 'IFT+4:15+LAX KE SEL 500.00', { remarks: ['LAX KE SEL 500.00'] }],
  [
    'ticket',
    'FOP+CA::910200+MS::100',
    {
      payments: expect.arrayContaining([
        expect.objectContaining({ form: 'cash', amount: { amount: 910200, currency: 'KRW' } }),
        expect.objectContaining({ form: 'miscellaneous' }),
      ]),
    },
  ],
  [
    'payment',
    'IFT+4:43+NAM ARA',
    {
      payments: has({
        form: 'card',
        cardIssuer: '400000',
        cardEnd: '0002',
        cardExpires: '2028-11',
        holder: 'NAM ARA',
        thirdParty: true,
      }),
    },
  ],
  ['payment', add, { contacts: has({ ...address, purpose: 'payer' }) }],
  ['flight', 'TVL+++++7018:M', { segments: has({ carrier: 'KE', operating: { carrier: 'KE', number: '7018' } }) }],
  ['flight', 'TRA+DL+7018:M:A', { segments: has({ number: '18', operating: { carrier: 'DL', number: '7018' } }) }],
  ['flight', 'RPI+3+HK', { size: 3, segments: has({ quantity: 3, status: 'HK' }) }],
  ['flight', 'APD+77W', { segments: has({ equipment: '77W' }) }],
  ['flight', `${docs}+::1`, owned],
  [
    'flight',
    'SSR+SEAT:HK:2:KE:::LAX:ICN+031A::1:N+031B::2:N',
    {
      services: expect.arrayContaining([
        expect.objectContaining({ code: 'SEAT', text: '031A', travellerRef: '1' }),
        expect.objectContaining({ text: '031B', travellerRef: '2' }),
      ]),
    },
  ],
  ['flight', 'RCI+DL:DD2222', { locators: has({ system: 'DL', code: 'DD2222' }) }],
  ['flight', 'IFT+4:28::KE+LATE CONNECTION', { remarks: ['LATE CONNECTION'] }],
  ['flight', 'TVL+++++OPEN', { segments: has({ kind: 'open' }) }],
  ['flight', 'TVL+++++ARNK', { segments: has({ kind: 'surface' }) }],
  [
    'checkIn',
    "DAT+2:211126:1101'TRI++LAX-170:::2",
    { checkIns: has({ travellerRef: '2', sequence: 170, at: '2026-11-21T11:01:00Z' }) },
  ],
  ['checkIn', "DAT+3:L FT LAX 8664'TRI++LAX-170:::2", { remarks: ['L FT LAX 8664'] }],
  ['checkIn', 'ORG+KE:LAX++++A', { checkIns: has({ by: 'KE LAX A', at: '2026-11-21T11:05:00Z' }) }],
  [
    'atDesk',
    'TIF+NAM:I+ARA MS:A',
    {
      travellers: has({ name: expect.objectContaining({ search: 'NAM ARA' }) }),
      checkIns: has({ name: 'NAM/ARA MS' }),
    },
  ],
  ['atDesk', 'SSD+011D++++J', { checkIns: has({ travellerRef: '1', seat: '011D', cabin: 'J' }) }],
  [
    'atDesk',
    'TBD++3:44:701++HP:LAX-12+180:0180123456:2:ICN',
    {
      checkIns: has({
        bagPieces: 3,
        bagWeightKg: 19.96,
        pool: { role: 'head', id: 'LAX-12' },
        tags: [{ first: '0180123456', count: 2, destination: 'ICN' }],
      }),
    },
  ],
  [
    'atDesk',
    'TBD+NAP+1:20:700++MP:LAX-12',
    { checkIns: has({ bagStatus: 'NAP', bagPieces: 1, bagWeightKg: 20, pool: { role: 'member', id: 'LAX-12' } }) },
  ],
  ['split', "EQN+2'RCI+1A:SPLIT1", { splits: [{ locator: 'SPLIT1', size: 2 }] }],
  [
    'nonAir',
    "MSG+8'TVL+221126:1500:251126:1100+ICN++HH+1",
    {
      segments: has({
        kind: 'hotel',
        carrier: 'HH',
        from: 'ICN',
        departureLocal: '2026-11-22T15:00',
        arrivalLocal: '2026-11-25T11:00',
      }),
    },
  ],
  ['nonAir', "MSG+2'TVL+221126:1500+ICN++ZE", { segments: has({ kind: 'car', carrier: 'ZE' }) }],
  ['history', change('TIF+NAM:I+ARA MS:A:3'), changed('name', 'NAM')],
  ['history', change('SSR+SEAT:HK:1:KE:::LAX:ICN+011D'), changed('service', '011D')],
  ['history', change('IFT+4:19+SEAT CHANGED'), changed('remark', 'SEAT CHANGED')],
  ['history', change('TBD++1:23:700'), changed('bag', '23')],
  ['history', change("TVL+201126:1430:211126:0605+LAX+ICN+KE+018:M'RPI+2+XX"), changed('segment', 'XX')],
  [
    'end',
    'LTS+0/O/NM/HONG/GILDONG MR',
    { history: has({ subject: 'name', action: 'added', text: '0/O/NM/HONG/GILDONG MR' }) },
  ],
  ['end', 'LTS+001 APM 82 10 5550 1234', { contacts: has({ kind: 'phone', value: '821055501234' }) }],
  ['end', 'LTS+002 APE HONG//EXAMPLE.COM', { contacts: has({ kind: 'email', value: 'hong@example.com' }) }],
  ['end', 'LTS+003/X/FP/CASH', { history: has({ subject: 'payment', action: 'cancelled' }) }],
]

describe('in a booking, place by place', () => {
  it.each(bookings)('%s: %s', (place, segment, expected) => {
    const [pnr, ...others] = pnrsOf(writeBooking(place, `${segment}'`))
    expect(others).toEqual([])
    expect(pnr).toMatchObject(expected)
    // It is said by this segment alone.
    expect(pnrsOf(writeBooking(place, ''))[0]).not.toMatchObject(expected)
    const problems = read(writeBooking(place, `${segment}'`)).flatMap((item) =>
      item.kind === 'problem' && item.problem.code !== 'segment-count-differs' ? [item.problem.code] : [],
    )
    expect(problems).toEqual(place === 'atDesk' && segment.startsWith('TIF') ? ['traveller-only-at-check-in'] : [])
  })

  it.each(bookings)('without any one character of %s: %s nobody else is lost', (place, segment) => {
    for (let at = 0; at <= segment.length; at++) {
      const text = `${segment}'`
      const broken = writeBooking(place, text.slice(0, at) + text.slice(at + 1))
      const people = pnrsOf(broken).flatMap((pnr) => pnr.travellers.map((person) => person.name.search))
      expect(people, `without character ${at}`).toEqual(expect.arrayContaining(['HONG GILDONG', 'HONG SORA']))
    }
  })
})
