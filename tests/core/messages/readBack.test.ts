/** Any booking that one can write is read back as it was: as PNRGOV and as a passenger list, whatever the separators and line ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { splitTitle } from '#core/text/splitTitle.ts'

const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' } as const

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Names as they are borne: with blanks, dashes, apostrophes, and in Hangul. */
/** A title alone or glued to the end of a name is taken off (tests/core/text/names.test.ts): here names have none. */
const word = fc
  .stringMatching(/^[A-Z]{2,9}$/)
  .filter((text) => splitTitle(text, true).title === null && splitTitle(`KIM ${text}`, true).title === null)
const surname = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
  word.map((text) => `O'${text}`),
  fc.tuple(word, word).map(([a, b]) => `${a}-${b}`),
  fc.constantFrom('홍', '남궁', 'ÉTIENNE', 'D+K', 'A:B'),
)
const given = fc.oneof(word, fc.constantFrom('길동', 'ANNE-MARIE', 'J?RG'))
const code = (length: number) =>
  fc.string({ unit: fc.constantFrom(...letters, ...'0123456789'), minLength: length, maxLength: length })
const country = fc.constantFrom('KOR', 'USA', 'CHN', 'JPN', 'FRA')
const day = fc
  .record({
    year: fc.integer({ min: 1930, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    of: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, of }) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`)

const person = fc.record({
  surname,
  given,
  birthOn: day,
  sex: fc.constantFrom('M', 'F'),
  nationality: country,
  number: code(9).map((text) => `M${text.slice(1)}`),
  bags: fc.integer({ min: 0, max: 3 }),
  kg: fc.integer({ min: 0, max: 60 }),
  seat: fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...'ABCDEFGHJK'))
    .map(([row, letter]) => `${row}${letter}`),
})
const booking = fc.record({
  locator: code(6),
  people: fc.uniqueArray(person, {
    minLength: 1,
    maxLength: 5,
    selector: (one) => `${one.surname} ${one.given} ${one.number}`,
  }),
  serial: fc.integer({ min: 0, max: 900_000 }),
})
type Booking = { readonly locator: string; readonly people: readonly Person[]; readonly serial: number }
type Person = {
  readonly surname: string
  readonly given: string
  readonly birthOn: string
  readonly sex: string
  readonly nationality: string
  readonly number: string
  readonly bags: number
  readonly kg: number
  readonly seat: string
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const named = (on: string) => `${on.slice(8)}${months[Number(on.slice(5, 7)) - 1]}${on.slice(2, 4)}`
const short = (on: string) => on.replaceAll('-', '').slice(2)

type Signs = {
  readonly component: string
  readonly element: string
  readonly release: string
  readonly end: string
  readonly gap: string
}
const signs = fc.record({
  ...{ component: fc.constant(':'), element: fc.constant('+'), release: fc.constant('?'), end: fc.constant("'") },
  gap: fc.constantFrom('', '\n', '\r\n', '\n  '),
})
const others = fc.constantFrom<Signs>(
  { component: ':', element: '+', release: '?', end: "'", gap: '' },
  { component: '*', element: '$', release: '?', end: '%', gap: '\n' },
)

/** `parts`: tag, then elements, each a value or its components. */
function write(
  parts: readonly (string | readonly string[])[],
  { component, element, release, end, gap }: Signs,
): string {
  const special = new Set([component, element, release, end])
  const escape = (text: string) => [...text].map((letter) => (special.has(letter) ? release + letter : letter)).join('')
  const elements = parts.map((part) => (typeof part === 'string' ? escape(part) : part.map(escape).join(component)))
  return elements.join(element) + end + gap
}

const head = ({ component, element, release, end, gap }: Signs, type: string, version: readonly string[]) => {
  const own: Signs = { component, element, release, end, gap }
  return `UNA${component}${element}.${release} ${end}${gap}${write(['UNB', ['IATA', '1'], '1A', 'KRC', ['261121', '0649'], '1'], own)}${write(['UNH', '1', [type, ...version]], own)}`
}

function writePnrgov({ locator, people, serial }: Booking, own: Signs): string {
  const leg = ['TVL', ['211126', '1430', '221126', '0605'], 'LAX', 'ICN', 'KE', ['018', 'M']] as const
  const segments = [
    ['MSG', ['', '22']],
    ['TVL', ['211126', '1430', '221126', '0605'], 'LAX', 'ICN', 'KE', ['018']],
    ['EQN', '1'],
    ['SRC'],
    ['RCI', ['1A', locator, '', '201026', '1354']],
    ...people.flatMap((one, index) => [
      ['TIF', one.surname, [one.given, 'A', String(index + 1)]],
      [
        'SSR',
        [
          'DOCS',
          'HK',
          '1',
          'KE',
          '',
          '',
          '',
          '',
          `/P/${one.nationality}/${one.number}/${one.nationality}/${named(one.birthOn)}/${one.sex}/05JUL31/${one.surname}/${one.given}`,
        ],
        ['', '', String(index + 1)],
      ],
    ]),
    leg,
    ['RPI', String(people.length), 'HK'],
    ['DAT', ['2', '211126', '1105']],
    ...people.flatMap((one, index) => [
      ['TRI', '', [`LAX-${index + 1}`, '', '', String(index + 1)]],
      ['SSD', one.seat, '', '', '', 'Y'],
      one.bags === 0
        ? ['TBD', '', '0']
        : [
            'TBD',
            '',
            [String(one.bags), String(one.kg), '700'],
            '',
            '',
            ['180', `0180${String(serial + index * 5).padStart(6, '0')}`, String(one.bags), 'ICN'],
          ],
    ]),
  ]
  return (
    head(own, 'PNRGOV', ['15', '1', 'IA']) +
    segments.map((parts) => write(parts, own)).join('') +
    write(['UNT', '1', '1'], own) +
    write(['UNZ', '1', '1'], own)
  )
}

function writePaxlst({ locator, people }: Booking, own: Signs): string {
  const segments = [
    ['BGM', '745'],
    ['TDT', '20', 'KE018', '', '', 'KE'],
    ['LOC', '125', 'LAX'],
    ['DTM', ['189', '2611211430', '201']],
    ['LOC', '87', 'ICN'],
    ['DTM', ['232', '2611220605', '201']],
    ...people.flatMap((one) => [
      ['NAD', 'FL', '', '', [one.surname, one.given]],
      ['ATT', '2', '', one.sex],
      ['DTM', ['329', one.birthOn.replaceAll('-', ''), '102']],
      ['MEA', 'CT', '', ['', String(one.bags)]],
      ['NAT', '2', one.nationality],
      ['RFF', ['AVF', locator]],
      ['RFF', ['SEA', one.seat]],
      ['DOC', ['P', '110', '111'], one.number],
      ['DTM', ['36', short('2031-07-05'), '101']],
    ]),
    ['CNT', ['42', String(people.length)]],
  ]
  return (
    head(own, 'PAXLST', ['D', '05B', 'UN', 'IATA']) +
    segments.map((parts) => write(parts, own)).join('') +
    write(['UNT', '1', '1'], own) +
    write(['UNZ', '1', '1'], own)
  )
}

const read = (text: string) => parseBytes(new TextEncoder().encode(text), options)
const codesOf = (text: string) =>
  read(text).flatMap((item) =>
    item.kind === 'problem' && item.problem.code !== 'segment-count-differs' ? [item.problem.code] : [],
  )

describe('a booking that is written', () => {
  it('as PNRGOV is read back equal', () => {
    fc.assert(
      fc.property(booking, fc.oneof(signs, others), (own, how) => {
        const text = writePnrgov(own, how)
        expect(codesOf(text)).toEqual([])
        const pnrs = read(text).flatMap((item) => (item.kind === 'pnr' ? [item.pnr] : []))
        expect(pnrs).toHaveLength(1)
        const [pnr] = pnrs
        expect(pnr?.locators).toEqual([
          { system: '1A', code: own.locator, kind: null, createdAt: '2026-10-20T13:54:00Z' },
        ])
        const back = pnr?.travellers.map((traveller) => ({
          ...{ surname: traveller.name.surname, given: traveller.name.given },
          documents: traveller.documents.map(({ number, birthOn, sex, nationality }) => ({
            number,
            birthOn,
            sex,
            nationality,
          })),
        }))
        expect(back).toEqual(
          own.people.map(({ surname: family, given: first, number, birthOn, sex, nationality }) => ({
            ...{ surname: family, given: first },
            documents: [{ number, birthOn, sex, nationality }],
          })),
        )
        expect(
          pnr?.checkIns.map(({ seat, bagPieces, sequence, travellerRef }) => ({
            seat,
            bagPieces,
            sequence,
            travellerRef,
          })),
        ).toEqual(
          own.people.map(({ seat, bags }, index) => ({
            seat,
            bagPieces: bags,
            sequence: index + 1,
            travellerRef: String(index + 1),
          })),
        )
      }),
      { numRuns: 600, seed: 31 },
    )
  })

  it('as a passenger list is read back equal', () => {
    fc.assert(
      fc.property(booking, fc.oneof(signs, others), (own, how) => {
        const text = writePaxlst(own, how)
        expect(codesOf(text)).toEqual([])
        const people = read(text).flatMap((item) => (item.kind === 'person' ? [item.person] : []))
        expect(
          people.map(({ name, birthOn, sex, nationality, bagPieces, locator, seat, documents }) => ({
            ...{ surname: name.surname, given: name.given, birthOn, sex, nationality, bags: bagPieces, locator, seat },
            ...{ number: documents[0]?.number, expiresOn: documents[0]?.expiresOn },
          })),
        ).toEqual(own.people.map(({ kg: _kg, ...one }) => ({ ...one, locator: own.locator, expiresOn: '2031-07-05' })))
      }),
      { numRuns: 600, seed: 32 },
    )
  })
})
