/** How fast a scan finds its person, by what is scanned; texts are made of what is stored. */
import { mrzCheckDigit } from '#core/scan/mrzCheckDigit.ts'
import type { Engine } from '../engine/Engine.ts'
import { resolveScan } from '../search/resolveScan.ts'
import { type Figure, medianMs } from './Figure.ts'

const targetMs = 5
const people = 40

type Person = {
  readonly surname: string
  readonly given: string
  readonly birthOn: string
  readonly document: string
  readonly locator: string
}

/** Flights as near as this are those that somebody standing here came with. */
const nearMs = 24 * 3_600_000

export async function benchScans(engine: Engine, stored: number): Promise<readonly Figure[]> {
  const { sql } = engine.station.store
  const nowMs = engine.station.clock().getTime()
  const known = sql
    .prepare<[number, number, number], Person>(
      `SELECT surname, given, birth_on AS birthOn, document, locator FROM travellers
       WHERE length(document) = 9 AND birth_on IS NOT NULL AND locator IS NOT NULL
       AND arrival_ms BETWEEN ? AND ? ORDER BY row LIMIT ?`,
    )
    .all(nowMs - nearMs, nowMs + nearMs, people)
  const tags = sql
    .prepare<[number], { tag: string }>('SELECT tag FROM bags WHERE length(tag) = 10 ORDER BY row DESC LIMIT ?')
    .all(people)
    .map(({ tag }) => tag)
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'a passport': known.map(writePassport),
    // The surname of one, the given name of another, a number of nobody.
    'a passport of nobody expected': known.map((one, at) =>
      writePassport({ ...one, given: known[(at + 1) % known.length]?.given ?? '', document: `ZZ${1_000_000 + at}` }),
    ),
    'a locator': known.map(({ locator }) => locator),
    'a name': known.map(({ surname, given }) => `${surname} ${given}`),
    'a bag tag': tags,
    'the last six digits of a tag': tags.map((tag) => tag.slice(-6)),
  }
  const figures: Figure[] = []
  for (const [kind, texts] of Object.entries(kinds)) {
    let next = 0
    const value = await medianMs(people, () => resolveScan(engine, { text: texts[next++ % texts.length] ?? '' }))
    const note = `${stored} travellers stored, each another`
    figures.push({ name: `scan of ${kind}`, value, unit: 'ms', target: targetMs, better: 'less', note })
  }
  return figures
}

/** The two lines of ICAO 9303-4. */
function writePassport({ surname, given, birthOn, document }: Person): string {
  const name = `${surname}<<${given}`.replaceAll(/[^A-Z<]/g, '<')
  const first = `P<KOR${name}`.slice(0, 44).padEnd(44, '<')
  const checked = (text: string) => `${text}${mrzCheckDigit(text)}`
  const number = checked(document)
  const birth = checked(birthOn.slice(2).replaceAll('-', ''))
  const expiry = checked('300101')
  const optional = checked('<'.repeat(14))
  return `${first}\n${number}KOR${birth}F${expiry}${optional}${mrzCheckDigit(number + birth + expiry + optional)}`
}
