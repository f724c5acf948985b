/** Reads one element line of a baggage message into the record: the table of RP 1745 elements. */
import type { BagElement, BagMessage } from '../../baggage/BagMessage.ts'
import { parseTag } from '../../baggage/parseTag.ts'
import type { TagRange } from '../../booking/CheckIn.ts'
import type { Leg } from '../../flight/Leg.ts'
import { joinLocal, parseClock, parseDayWithoutYear } from '../../text/parseDate.ts'
import type { Mutable } from '../../text/Mutable.ts'
import { splitFlightNumber } from '../pnrgov/readFlight.ts'
import type { Finding } from '../ItemSink.ts'
import type { BagLine } from './splitElements.ts'

export type BagDraft = Omit<Mutable<BagMessage>, 'tags' | 'onward' | 'others'> & {
  others?: BagElement[]
  readonly tags: TagRange[]
  readonly onward: Leg[]
}

export type BagContext = {
  /** Day that years are told from, `YYYY-MM-DD`. */
  readonly on: string
  problem(finding: Finding, line: BagLine): void
}

/** Pounds to kilograms (international avoirdupois pound). */
const kgPerPound = 0.45359237

type Read = (draft: BagDraft, line: BagLine, context: BagContext) => void

const table: Readonly<Record<string, Read>> = {
  V: (draft, { parts }) => {
    draft.station = /^\d?[A-Z]?([A-Z]{3})$/.exec((parts[0] ?? '').toUpperCase())?.[1] ?? draft.station
  },
  F: (draft, line, context) => {
    draft.outbound = readLeg(line, context, { from: draft.station, to: line.parts[2] ?? null })
  },
  I: (draft, line, context) => {
    draft.inbound = readLeg(line, context, { from: line.parts[2] ?? null, to: draft.station })
  },
  O: (draft, line, context) => {
    const before = draft.onward.at(-1)?.to ?? draft.outbound?.to ?? null
    draft.onward.push(readLeg(line, context, { from: before, to: line.parts[2] ?? null }))
  },
  N: (draft, line, context) => readTags(draft, line, { context, from: 0 }),
  B: (draft, line, context) => {
    draft.irregular = line.parts[0] || null
    readTags(draft, line, { context, from: 1 })
  },
  P: (draft, { parts }) => {
    const surname = (parts[0] ?? '').replace(/^\d+/, '')
    const given = parts
      .slice(1)
      .filter((part) => part !== '')
      .join(' ')
    draft.name ??= given === '' ? surname || null : `${surname}/${given}`
  },
  S: (draft, { parts }) => {
    const authority = (parts[0] ?? '').toUpperCase()
    draft.authorityToLoad = authority === 'Y' ? true : authority === 'N' ? false : null
    const seat = parts[1] ?? ''
    draft.seat = seat === '' || /^0*X+$/i.test(seat) ? null : seat
    if (parts[2]) draft.passengerStatus = parts[2]
    if (parts[3]) draft.sequence = parts[3]
  },
  L: (draft, { parts }) => {
    draft.locator = parts.find((part) => /^[A-Z0-9]{5,8}$/i.test(part)) ?? (parts[0] || null)
  },
  W: readWeight,
  E: (draft, { parts }) => {
    draft.exception = parts.filter((part) => part !== '').join('/') || null
  },
  J: readProcessing,
  X: (draft, { parts }) => {
    draft.screening = parts.filter((part) => part !== '').join('/') || null
  },
}

/** Elements that are known but that nothing is read from: they are kept as sent. */
const others = new Set('ACDGHKMQRTUYZ')

export function readBagLine(draft: BagDraft, line: BagLine, context: BagContext): void {
  const read = table[line.letter]
  if (read) read(draft, line, context)
  else keepElement(draft, line)
  if (!read && !others.has(line.letter)) {
    context.problem(
      {
        code: 'element-unknown',
        severity: 'note',
        text: `Element .${line.letter} is not known; it is kept in the raw text.`,
      },
      line,
    )
  }
}

function keepElement(draft: BagDraft, { letter, parts }: BagLine): void {
  const text = parts.join('/')
  if (text.replaceAll('#', '').trim() === '') return
  draft.others ??= []
  draft.others.push({ element: letter, text })
}

function readLeg(
  line: BagLine,
  context: BagContext,
  ends: { readonly from: string | null; readonly to: string | null },
): Leg {
  const [flight = '', day = ''] = line.parts
  const found = /^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])\s?(\d{1,4}[A-Z]?)$/i.exec(flight.toUpperCase())
  if (!found)
    context.problem(
      { code: 'flight-unreadable', severity: 'warning', text: `The flight ${flight} could not be read.` },
      line,
    )
  const departureOn = day === '' ? null : parseDayWithoutYear(day, context.on)
  if (departureOn === null && day !== '') {
    context.problem({ code: 'date-unreadable', severity: 'warning', text: `The date ${day} could not be read.` }, line)
  }
  const name = splitFlightNumber(found?.[2] ?? '')
  const to = ends.to || null
  return {
    carrier: found?.[1] ?? null,
    ...name,
    from: ends.from || null,
    to,
    departureLocal: departureOn,
    arrivalLocal: null,
  }
}

/** Ten digits and a count of three; several numbers may stand behind each other. */
function readTags(draft: BagDraft, line: BagLine, at: { readonly context: BagContext; readonly from: number }): void {
  for (const part of line.parts.slice(at.from)) {
    if (part === '') continue
    const compact = part.replaceAll(' ', '')
    const long = /^(\d{10})(\d{3})$/.exec(compact)
    const count = long ? Number(long[2]) : 1
    const first = parseTag(long ? (long[1] as string) : compact)
    if (!/^\d{10}$/.test(first)) {
      at.context.problem(
        { code: 'tag-odd', severity: 'warning', text: `${part} is no bag tag of ten digits; it was kept as sent.` },
        line,
      )
    }
    if (count === 0)
      at.context.problem(
        { code: 'tag-count-odd', severity: 'note', text: 'A tag counts for no bag; one was read.' },
        line,
      )
    draft.tags.push({ first, count: Math.max(1, count), destination: draft.outbound?.to ?? null })
  }
}

/** `.W/K/2/20` two pieces of 20 kg in all, `.W/L/2/44` pounds, `.W/P/1` pieces only. */
function readWeight(draft: BagDraft, { parts }: BagLine): void {
  const [unit = '', pieces = '', weight = ''] = parts
  if (/^\d{1,3}$/.test(pieces)) draft.pieces = Number(pieces)
  if (!/^\d{1,4}(?:\.\d+)?$/.test(weight)) return
  const value = Number(weight)
  draft.weightKg = unit.toUpperCase() === 'L' ? Math.round(value * kgPerPound * 100) / 100 : value
}

/** `.J/R/agent/scanner/18APR/105210L/place`: L is local time of the place, Z is UTC. */
function readProcessing(draft: BagDraft, line: BagLine, context: BagContext): void {
  const [, , , day = '', time = ''] = line.parts
  const on = day === '' ? null : parseDayWithoutYear(day, context.on)
  if (on === null) return
  const clock = parseClock(time.replace(/[LZ]$/i, ''))
  const local = joinLocal(on, clock)
  draft.processedAt = clock !== null && /Z$/i.test(time) ? `${local}:00Z` : local
}
