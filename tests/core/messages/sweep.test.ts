/** Sensitive words and card numbers never leave the reader, whatever place of whatever format they are written into. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'

const folder = fileURLToPath(new URL('../../fixtures/messages/', import.meta.url))
const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' } as const
const words = 'NEEDS INSULIN'
const cards = ['4012888888881881', '4012 8888 8888 1881', '4012-8888-8888-1881', '5555.5555.5555.4444']
const isLeft = (text: string, secret: string): boolean =>
  JSON.stringify(parseBytes(new TextEncoder().encode(text), options)).includes(secret)

/** Names may be words; numbers of tickets and identity documents may look like those of cards. Nothing else may. */
const spared: Readonly<Record<string, (secret: string) => readonly string[]>> = {
  TIF: (secret) => (secret === words ? ['0'] : []),
  NAD: (secret) => (secret === words ? ['3.0', '4.0', '4.1', '4.2', '4.3'] : []),
  PDT: (secret) => (secret === words ? ['2.0', '2.1', '2.2', '2.3', '2.4', '2.5'] : ['1.0']),
  SSR: () => ['DOCS'],
  TKT: (secret) => (secret === words ? [] : ['1.0']),
  DOC: (secret) => (secret === words ? [] : ['2.0']),
}
const segmentFiles = [
  'every-group-in-order.edi',
  'list-plain.edi',
  'list-bags.edi',
  'list-us-dialect.edi',
  'unknown-segment.edi',
]

function isSpared(segment: string, place: string, secret: string): boolean {
  const [tag = ''] = segment.trim().split('+')
  const places = spared[tag]?.(secret) ?? []
  const [, component = ''] = place.split('.')
  return (
    places.includes(place) ||
    places.includes(component) ||
    places.some((word) => word.length === 4 && segment.includes(word))
  )
}

/** The text with the secret in each component of each segment in turn, also where nothing stood. */
function* withSecret(text: string, secret: string): Generator<{ readonly where: string; readonly text: string }> {
  const segments = text.split("'")
  for (const [index, segment] of segments.entries()) {
    const tag = segment.trim().slice(0, 3)
    // A released quote is no end of a segment.
    if (tag === '' || tag.startsWith('UN') || segment.endsWith('?')) continue
    const elements = segment.split('+')
    for (let element = 1; element <= elements.length; element++) {
      const components = (elements[element] ?? '').split(':')
      for (let component = 0; component <= components.length; component++) {
        if (isSpared(segment, `${element}.${component}`, secret)) continue
        const changed = elements.with(
          Math.min(element, elements.length - 1),
          elements[Math.min(element, elements.length - 1)] as string,
        )
        changed[element] = Object.assign([...components, ''].slice(0, Math.max(components.length, component + 1)), {
          [component]: secret,
        }).join(':')
        yield {
          where: `${segment.trim()} ${element}.${component}`,
          text: segments.with(index, changed.join('+')).join("'"),
        }
      }
    }
  }
}

describe.each([words, ...cards.slice(0, 2)])('%s in any place', (secret) => {
  it.each(segmentFiles)('of %s is taken out', (name) => {
    const text = readFileSync(folder + name, 'utf8')
    const left = [...withSecret(text, secret)].filter((one) => isLeft(one.text, secret)).map((one) => one.where)
    expect(left).toEqual([])
  })

  it('of PNRGOV in XML is taken out', () => {
    const text = readFileSync(`${folder}xml-booking.xml`, 'utf8')
    const names =
      secret === words ? /^(?:Surname|GivenName|FirstGivenName|SecondGivenName|CardHolderName)$/ : /^TicketDocumentNbr$/
    const left: string[] = []
    for (const found of text.matchAll(/([\w.-]+)\s*=\s*"([^"]*)"|<([\w:]+)[^<>]*>([^<>]+)(?=<)/g)) {
      const [whole, attribute, attributeValue, element, content] = found
      const name = attribute ?? element ?? ''
      const value = attributeValue ?? content ?? ''
      const start = found.index + whole.length - value.length - (attribute === undefined ? 0 : 1)
      const changed = text.slice(0, start) + secret + text.slice(start + value.length)
      if (!names.test(name) && isLeft(changed, secret)) left.push(name)
    }
    expect(left).toEqual([])
  })

  it('of a baggage message is taken out', () => {
    const lines = [
      '.V/1LICN',
      '.F/KE018/21NOV/ICN/M',
      '.N/0180123456001',
      ...[...'ACDEGHJKLQRSTUWXYZ'].map((letter) => `.${letter}/A/B`),
    ]
    const left = lines.filter((line) => {
      const element = line.slice(0, 3)
      // Flights and names are no place for words, tags none for cards.
      if ((secret === words ? '.V/.F/' : '.N/').includes(element)) return false
      const text = ['BSM', ...lines.map((one) => (one === line ? `${element}${secret}/B` : one)), 'ENDBSM', ''].join(
        '\r\n',
      )
      return isLeft(text, secret)
    })
    expect(left).toEqual([])
    expect(isLeft(`BSM\r\n.N/0180123456001\r\n${secret}\r\nENDBSM\r\n`, secret)).toBe(false)
  })
})

describe.each([words, ...cards])('%s in a list', (secret) => {
  it('of declarations is taken out, of what was not read too', () => {
    const entry = {
      surname: 'HONG',
      given: 'GILDONG',
      reference: secret,
      items: [{ category: 'medicine', text: secret, quantity: 2, unit: secret, value: null }],
      wish: secret,
    }
    const text = JSON.stringify({ format: 'gateside-declarations', version: 1, declarations: [entry] })
    expect(isLeft(text, secret)).toBe(false)
    const [, item] = parseBytes(new TextEncoder().encode(text), options)
    expect(item).toMatchObject({
      kind: 'declaration',
      declaration: { surname: 'HONG', items: [{ category: 'medicine', quantity: 2 }] },
    })
  })

  it('of results and of a watchlist is taken out', () => {
    const columns = ['surname', 'given', 'outcome', 'note', 'substance', 'place', 'officer']
    const row = ['HONG', 'GILDONG', 'nothing', secret, secret, secret, secret]
    expect(isLeft(`${columns.join(',')}\n${row.join(',')}\n`, secret)).toBe(false)
    expect(isLeft(`surname,given,reference,reason\nHONG,GILDONG,${secret},${secret}\n`, secret)).toBe(false)
  })

  it('is counted', () => {
    const items = parseBytes(
      new TextEncoder().encode(`surname,given,outcome,note\nHONG,GILDONG,nothing,${secret}\n`),
      options,
    )
    expect(items.at(-1)).toMatchObject({ kind: 'end', counts: { redactions: 1 } })
  })
})

describe('what looks like it but is something else', () => {
  const read = (text: string) => JSON.stringify(parseBytes(new TextEncoder().encode(text), options))
  const booking = (body: string) =>
    `UNB+IATA:1+1A+KRC+261121:0649+1'UNH+1+PNRGOV:15:1:IA'TVL+211126:1430+GAY+ICN+KE+018'EQN+1'SRC'RCI+1A:KOSHER::201026:1354'${body}UNT+1+1'UNZ+1+1'`

  it.each([
    ["TIF+ISLAM:I+MOHAMMED MR:A:1'", '"surname":"ISLAM"'],
    ["TIF+CHOI:I+GAY MR:A:1'", '"given":"GAY"'],
    ["TIF+HONG:I+A MR:A:1'TVL+211126:1430:221126:0605+GAY+ICN+KE+018:M'", '"from":"GAY"'],
    ["TIF+HONG:I+A MR:A:1'TKT+4790000000006:T:1'", '"number":"4790000000006"'],
    ["TIF+HONG:I+A MR:A:1'", '"code":"KOSHER"'],
  ])('stays: %s', (body, expected) => {
    expect(read(booking(body))).toContain(expected)
  })

  it('stays: numbers of identity cards, and the names of rows', () => {
    const list = `UNB+UNOA:4+KE+KRC+261121:1200+1'UNH+1+PAXLST:D:05B:UN:IATA'TDT+20+KE018'NAD+FL+++ISLAM:IMAM'DOC+I+620102199001011237'UNT+1+1'UNZ+1+1'`
    expect(read(list)).toContain('"number":"620102199001011237"')
    expect(read(list)).toContain('"surname":"ISLAM"')
    expect(read('surname,given,outcome\nISLAM,GAY,nothing\n')).toContain('"surname":"ISLAM","given":"GAY"')
  })
})
