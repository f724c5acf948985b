/** Nothing secret leaves the reader: card numbers, sensitive data, and under the Korean profile whatever is in none of the eight groups. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Pnr } from '#core/booking/Pnr.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { maskCards, maskNumber } from '#core/messages/sensitive/maskCards.ts'
import { isSensitiveText } from '#core/messages/sensitive/isSensitiveText.ts'
import { sensitiveCodes } from '#core/messages/sensitive/sensitiveTable.ts'

const folder = fileURLToPath(new URL('../../fixtures/messages/', import.meta.url))

function read(
  name: string,
  profile: 'KR' | 'open',
): { readonly pnr: Pnr; readonly text: string; readonly offset: number } {
  const bytes = readFileSync(folder + name)
  const items = parseBytes(bytes, { fileName: name, receivedAt: '2026-11-22T07:00:00Z', profile })
  for (const item of items)
    if (item.kind === 'pnr') return { pnr: item.pnr, text: bytes.toString('utf8'), offset: item.offset }
  throw new Error(`${name} holds no booking`)
}

/** A booking around one segment. */
function readSegment(segment: string, profile: 'KR' | 'open' = 'open'): Pnr {
  const text = `UNB+IATA:1+1A+KRC+261121:0649+1'UNH+1+PNRGOV:13:1:IA'TVL+211126:1430+LAX+ICN+KE+018'EQN+1'SRC'RCI+1A:ABC123'TIF+HONG:I+GILDONG MR:A:1'${segment}'UNT+1+1'UNZ+1+1'`
  const items = parseBytes(new TextEncoder().encode(text), {
    fileName: 'x',
    receivedAt: '2026-11-22T00:00:00Z',
    profile,
  })
  const found = items.find((item) => item.kind === 'pnr')
  if (found?.kind !== 'pnr') throw new Error('no booking')
  return found.pnr
}

describe('a card number', () => {
  it.each([
    ['4111111111111111', '411111######1111'],
    ['5555 5555 5555 4444', '5555 55## #### 4444'],
    ['378282246310005', '378282#####0005'],
    ['CCVI4012888888881881/1228', 'CCVI401288######1881/1228'],
    ['6011-1111-1111-1117', '6011-11##-####-1117'],
  ])('%s is masked in place', (text, masked) => {
    expect(maskCards(text, '#')).toBe(masked)
    expect(maskCards(text, '#')).toHaveLength(text.length)
  })

  it.each(['4111111111111112', '0062230534212', '+82 10 5550 1234', '0180123456', 'KE8794285757', '21NOV26 1430'])(
    'is not seen in %s',
    (text) => {
      expect(maskCards(text, '#')).toBe(text)
    },
  )

  it('in a form of payment is masked whether it is one or not', () => {
    expect(maskNumber('1234567890123', '#')).toBe('123456###0123')
    const pnr = readSegment('FOP+CC::10:VI:1234567890123456:1228')
    expect(pnr.payments).toMatchObject([{ cardIssuer: '123456', cardEnd: '3456', cardExpires: '2028-12' }])
    expect(JSON.stringify(pnr)).not.toContain('1234567890123456')
    expect(pnr.redactions).toBe(1)
  })

  it('never leaves the reader, wherever it stands', () => {
    const card = '4012888888881881'
    const places = [
      `IFT+4:28::KE+PAID ${card}`,
      `SSR+OTHS:HK:1:KE:::::${card}`,
      `LTS+FP ${card}`,
      `ADD++700:${card}:SEOUL`,
    ]
    for (const segment of [
      ...places,
      `FOP+CC:::VI:${card}`,
      `ABI+1'SAC+++A'IFT+4:28+${card}`,
      `SSR+FOID:HK:1:KE:::::CC${card}`,
    ]) {
      const pnr = readSegment(segment)
      expect(JSON.stringify(pnr), segment).not.toContain(card)
      expect(pnr.redactions, segment).toBeGreaterThan(0)
    }
  })
})

describe('sensitive data', () => {
  it.each(Object.values(sensitiveCodes).flat())('%s is taken out and counted', (code) => {
    const pnr = readSegment(`SSR+${code}:HK:1:KE:::LAX:ICN:SOME WORDS+::1`)
    expect(pnr.services).toEqual([])
    expect(pnr.redactions).toBeGreaterThan(0)
    expect(pnr.raw).not.toContain(code)
    expect(pnr.raw).not.toContain('SOME WORDS')
  })

  it.each([
    'NEEDS INSULIN',
    'passenger is muslim',
    'WHEEL CHAIR TO GATE',
    'TRADE UNION DELEGATE',
    '휠체어 필요',
    'SSR MOML HK1',
  ])('in the words "%s" is taken out', (text) => {
    const pnr = readSegment(`IFT+4:28::KE+${text}`)
    expect(pnr.remarks).toEqual([])
    expect(pnr.raw).not.toContain(text)
  })

  it.each(['CALL BEFORE DEPARTURE', 'MR MUSLIMOV', 'BLINDHEIM HOTEL', 'GAYLE JONES', 'RACEWAY ROAD'])(
    'is not seen in %s',
    (text) => {
      expect(isSensitiveText(text)).toBe(false)
    },
  )
})

describe('raw text', () => {
  for (const name of [
    'sensitive-data-removed.edi',
    'card-numbers-masked.edi',
    'ticket-and-payment.edi',
    'xml-booking.xml',
  ]) {
    for (const profile of ['open', 'KR'] as const) {
      it(`of ${name} keeps its length and every span under the profile ${profile}`, () => {
        const { pnr, text, offset } = read(name, profile)
        expect(pnr.redactions).toBeGreaterThan(0)
        const original = text.slice(offset, offset + pnr.raw.length)
        for (let at = 0; at < original.length; at++) {
          if (pnr.raw[at] !== '#') expect(pnr.raw[at]).toBe(original[at])
        }
        const [first] = pnr.travellers
        expect(pnr.raw.slice(first?.span.start, first?.span.end)).toContain(first?.name.surname.slice(0, 4))
      })
    }
  }

  it('reads the same again after it was redacted', () => {
    const { pnr } = read('sensitive-data-removed.edi', 'open')
    const again = parseBytes(
      new TextEncoder().encode(`UNB+IATA:1+1A+KRC+261121:0649+1'UNH+1+PNRGOV:13:1:IA'EQN+1'${pnr.raw}UNT+1+1'UNZ+1+1'`),
      {
        fileName: 'x',
        receivedAt: '2026-11-22T00:00:00Z',
      },
    )
    const second = again.flatMap((item) => (item.kind === 'pnr' ? [item.pnr] : []))[0]
    expect(second?.travellers).toEqual(pnr.travellers)
    expect(second?.services.map((one) => one.code)).toEqual(pnr.services.map((one) => one.code))
    expect(second?.remarks).toEqual(pnr.remarks)
  })
})

describe('the Korean profile', () => {
  it('lets in the eight groups', () => {
    const { pnr } = read('ticket-and-payment.edi', 'KR')
    expect(pnr.travellers).toMatchObject([{ name: { search: 'HONG GILDONG' } }])
    expect(pnr.tickets).toMatchObject([
      { number: '1802300000001', issuedCity: 'LAX', issuedAt: '2026-10-20T05:41:00Z' },
      {},
    ])
    expect(pnr.payments.map((payment) => payment.form)).toEqual(['card', 'cash'])
    expect(pnr.contacts.map((contact) => contact.kind)).toEqual(['phone', 'address'])
    expect(pnr.excessBags).toBe(2)
  })

  it('keeps everything else out, of the record and of its raw text', () => {
    const { pnr } = read('ticket-and-payment.edi', 'KR')
    expect(pnr.tickets.every((ticket) => ticket.total === null && ticket.fareBasis === null)).toBe(true)
    // The masked card belongs to the way of paying; whose name is on it does not, only whether it is somebody else's.
    expect(pnr.payments).toMatchObject([
      { cardIssuer: '400000', cardEnd: '0002', cardExpires: null, amount: null, holder: null, thirdParty: true },
      { form: 'cash', amount: null, holder: null },
    ])
    for (const secret of ['820.50', '4000000000000002', 'NAM ARA', 'MLE6M', '28.00'])
      expect(pnr.raw).not.toContain(secret)
    expect(pnr.remarks).toEqual([])
    expect(pnr.changedAt).toBeNull()
  })

  it('keeps the masked card and whether its holder is of the booking, not who that is', () => {
    const [card] = read('ticket-and-payment.edi', 'KR').pnr.payments
    expect(card).toMatchObject({ form: 'card', cardIssuer: '400000', cardEnd: '0002', holder: null, thirdParty: true })
  })

  it('drops e-mail, visa, sex, history and free text', () => {
    const mail = read('e-mail-escapes.edi', 'KR').pnr
    expect(mail.contacts.map((contact) => contact.kind)).toEqual(['phone'])
    expect(mail.raw).not.toContain('EXAMPLE')
    expect(read('doco-and-doca.edi', 'KR').pnr.travellers[0]?.documents).toEqual([])
    expect(read('history.edi', 'KR').pnr.history).toEqual([])
    const documents = read('docs-infant-under-adult.edi', 'KR').pnr.travellers.flatMap((person) => person.documents)
    expect(documents).toMatchObject([
      { number: 'M1', nationality: 'KOR', birthOn: '1990-09-10', sex: null, expiresOn: null, issuer: null },
      { number: 'M9', nationality: 'KOR', birthOn: '2025-09-10', sex: null },
    ])
  })
})
