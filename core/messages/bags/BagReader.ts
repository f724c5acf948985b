/** Reads a feed of baggage messages line by line: BSM, BPM and their kin, with Type-B addresses around them or without. */
import type { BagMessage } from '../../baggage/BagMessage.ts'
import { createTagSet, type TagSet } from '../../baggage/TagSet.ts'
import { daysInMonth } from '../../text/daysInMonth.ts'
import type { ItemSink } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import { isSensitiveText } from '../sensitive/isSensitiveText.ts'
import { maskCards } from '../sensitive/maskCards.ts'
import type { TextReader } from '../TextReader.ts'
import { trimControls } from '../trimControls.ts'
import { type BagContext, type BagDraft, readBagLine } from './readBagLine.ts'
import { type BagLine, splitElements } from './splitElements.ts'

type Kind = BagMessage['kind']

/** A message has some dozen lines; one that never ends must not fill the memory. */
const mostLines = 5000
/** A line without an end. */
const longestLine = 1 << 16
const kindPattern = /^(BSM|BPM|BTM|BUM|BNS|BMM|BCM|BRQ)$/
const endPattern = /^END(?:BSM|BPM|BTM|BUM|BNS|BMM|BCM|BRQ|PART\s?\d*)$/
/** Type-B address and signature lines: `QU ICNKXKE`, `.ICNKXKE 180512`, priority marks and message numbers. */
const addressPattern = /^(?:Q[A-Z](?: [A-Z0-9]{7})*|[A-Z0-9]{7}(?: [A-Z0-9]{7})*|=[A-Z]+|STX|ETX|NNNN|ZCZC.*|\d+)$/
const signaturePattern = /^\.([A-Z0-9]{7})(?: .*?(\d{2})(\d{2})(\d{2}))?/

type Signature = { readonly sender: string; readonly at: string | null }
type Open = { readonly kind: Kind; readonly start: number; readonly lines: BagLine[] }

export class BagReader implements TextReader {
  readonly #sink: ItemSink
  readonly #options: ReadOptions
  #next = 0
  #open: Open | null = null
  #messages = 0
  #signature: Signature | null = null
  /** Text outside a message was mentioned since the last one. */
  #noted = false

  constructor(sink: ItemSink, options: ReadOptions) {
    this.#sink = sink
    this.#options = options
  }

  run(final: boolean): void {
    const text = this.#sink.window.text()
    const base = this.#sink.window.base()
    for (let at = this.#next - base; at < text.length; at = this.#next - base) {
      const stop = lineEnd(text, at)
      if (stop < 0 && !final && text.length - at < longestLine) break
      // A return at the very end may be the first half of a line end.
      if (!final && stop === text.length - 1 && text[stop] === '\r') break
      const until = stop < 0 ? text.length : stop
      const end = stop < 0 ? until : text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1
      this.#next = base + end
      this.#line(text.slice(at, until), base + at)
    }
    if (final) this.#end()
  }

  heldFrom(): number {
    return this.#open?.start ?? this.#next
  }

  #end(): void {
    if (this.#open) this.#noteUnclosed(this.#next)
    this.#finish(this.#next)
    if (this.#messages > 0) return
    const place = { offset: 0, segment: null }
    this.#sink.problem({ code: 'no-message', severity: 'error', text: 'No message was found.' }, place)
  }

  #line(text: string, offset: number): void {
    const word = trimControls(text).toUpperCase()
    if (kindPattern.test(word)) {
      if (this.#open) this.#noteUnclosed(offset)
      this.#finish(offset)
      this.#open = { kind: word as Kind, start: offset, lines: [] }
    } else if (this.#open && endPattern.test(word.replace(/\s/g, ''))) {
      this.#finish(this.#next)
      this.#signature = null
    } else if (this.#open && this.#open.lines.length < mostLines) {
      if (word !== '') this.#open.lines.push(splitElements(text, offset))
    } else if (word !== '') this.#outside(word, offset)
  }

  #finish(end: number): void {
    if (!this.#open) return
    const { kind, lines, start } = this.#open
    this.#open = null
    this.#noted = false
    this.#sink.message = this.#messages++
    emit(this.#sink, { kind, lines, start, end }, { options: this.#options, signature: this.#signature })
  }

  #noteUnclosed(offset: number): void {
    const text = 'A baggage message was not closed; the next one or the file began.'
    this.#sink.problem({ code: 'end-missing', severity: 'warning', text }, { offset, segment: null })
  }

  /** Addresses and signatures of Type-B lines belong there; anything else is mentioned once. */
  #outside(word: string, offset: number): void {
    const signed = signaturePattern.exec(word)
    if (signed && word.length < 40) {
      this.#signature = { sender: signed[1] as string, at: signedAt(signed, this.#options.receivedAt) }
    } else if (!addressPattern.test(word) && !this.#noted) {
      this.#noted = true
      const text = 'Text outside a baggage message was passed over.'
      this.#sink.problem({ code: 'text-outside', severity: 'note', text }, { offset, segment: null })
    }
  }
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const back = text.indexOf('\r', from)
  return feed < 0 ? back : back < 0 ? feed : Math.min(feed, back)
}

/** Type-B signatures give day, hour and minute: the month is the one that brings it nearest before receipt. */
function signedAt(found: RegExpExecArray, receivedAt: string): string | null {
  const [, , day, hour, minute] = found
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  let year = Number(receivedAt.slice(0, 4))
  let month = Number(receivedAt.slice(5, 7))
  if (Number(day) > Number(receivedAt.slice(8, 10)) + 1) month--
  if (month === 0) {
    month = 12
    year--
  }
  if (Number(day) < 1 || Number(day) > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${day}T${hour}:${minute}:00Z`
}

type Whole = Open & { readonly end: number }
type Around = { readonly options: ReadOptions; readonly signature: Signature | null }

function emit(sink: ItemSink, whole: Whole, around: Around): void {
  const preparedAt = around.signature?.at ?? null
  const on = (preparedAt ?? around.options.receivedAt).slice(0, 10)
  const { raw, redactions, lines } = redact(sink.window.slice(whole.start, whole.end), whole)
  const context: BagContext = {
    on,
    problem: (finding, line) =>
      sink.problem(finding, { offset: line.offset, segment: line.letter === '' ? null : `.${line.letter}` }),
  }
  const drafts = readGroups({ kind: whole.kind, lines }, raw, context)
  const first = drafts[0] as BagDraft
  const declared = { pnrs: null, passengers: null, crew: null }
  const legs = first.outbound ? [first.outbound] : first.inbound ? [first.inbound] : []
  const header: MessageHeader = {
    format: whole.kind,
    version: /^\.V\/(\d)/im.exec(raw)?.[1] ?? null,
    sender: around.signature?.sender ?? null,
    reference: null,
    accessReference: null,
    part: partOf(whole.lines),
    preparedAt,
    function: first.change,
    subFunction: null,
    legs,
    declared,
    offset: whole.start,
    raw: '',
  }
  sink.add({ kind: 'message', message: sink.message, header })
  const tags: TagSet = createTagSet()
  for (const bag of drafts) {
    for (const tag of bag.tags) tags.add(tag.first, tag.count)
    sink.add({ kind: 'bag', message: sink.message, bag, offset: whole.start })
  }
  if (tags.size() === 0) {
    const place = { offset: whole.start, segment: '.N' }
    sink.problem({ code: 'tag-missing', severity: 'warning', text: 'A baggage message names no bag tag.' }, place)
  }
  const counts = { pnrs: 0, travellers: 0, segments: 0, legs: 0, bagTags: tags.size(), declared, redactions }
  sink.add({ kind: 'end', message: sink.message, counts })
}

/** One record for each traveller's bags: a list such as BTM names several, each with tags before or behind the name. */
function readGroups(
  whole: { readonly kind: Kind; readonly lines: readonly BagLine[] },
  raw: string,
  context: BagContext,
): BagDraft[] {
  let draft = emptyDraft(whole.kind, raw)
  const drafts = [draft]
  let last = ''
  for (const line of whole.lines) {
    if (line.letter === '') {
      readBareLine(draft, line, context)
      continue
    }
    const startsAnother =
      draft.tags.length > 0 && ((line.letter === 'N' && last !== 'N') || (line.letter === 'F' && last !== 'I'))
    if (startsAnother) {
      const named = draft.name !== null && nameBeforeTags(whole.lines)
      const { station, change, outbound, inbound, onward } = draft
      draft = {
        ...emptyDraft(whole.kind, raw),
        station,
        change,
        outbound,
        inbound,
        onward: line.letter === 'F' ? [] : onward,
      }
      if (named && line.letter === 'N') draft.name = drafts.at(-1)?.name ?? null
      drafts.push(draft)
    }
    readBagLine(draft, line, context)
    last = line.letter
  }
  return drafts
}

function readBareLine(draft: BagDraft, line: BagLine, context: BagContext): void {
  const word = trimControls(line.text).toUpperCase()
  if (word === 'CHG') draft.change = 'change'
  else if (word === 'DEL') draft.change = 'delete'
  else if (!/^\/?PART/.test(word))
    context.problem(
      { code: 'text-between-elements', severity: 'note', text: 'A line without an element was kept in the raw text.' },
      line,
    )
}

function nameBeforeTags(lines: readonly BagLine[]): boolean {
  const letters = lines.map((line) => line.letter)
  return letters.indexOf('P') >= 0 && letters.indexOf('P') < letters.indexOf('N')
}

function partOf(lines: readonly BagLine[]): MessageHeader['part'] {
  for (const line of lines) {
    const found = /\bPART\s?(\d+)/i.exec(line.text)
    if (found) return { number: Number(found[1]), first: Number(found[1]) === 1, last: false }
  }
  return null
}

/** Elements of flights, which are codes (GAY is Gaya), and of names, which may be words too. */
const withoutWords = new Set('FIOPV')
/** Elements of tags: ten digits with a count of three look like the number of a card. */
const withoutCards = new Set('NB')

type Redacted = { readonly raw: string; readonly redactions: number; readonly lines: readonly BagLine[] }

/** Elements pass the sensitive filter, remarks as a whole; card numbers are masked. Lengths stay, and the lines say the same. */
function redact(raw: string, whole: Whole): Redacted {
  let text = raw
  let redactions = 0
  const lines = whole.lines.map((line) => {
    const own = blotLine(line)
    if (own === line.text) return line
    redactions++
    const at = line.offset - whole.start
    text = text.slice(0, at) + own + text.slice(at + own.length)
    return splitElements(own, line.offset)
  })
  return { raw: text, redactions, lines }
}

function blotLine({ letter, text }: BagLine): string {
  const words = withoutWords.has(letter) || !isSensitiveText(text) ? text : blotWords(letter, text)
  return withoutCards.has(letter) ? words : maskCards(words, '#')
}

function blotWords(letter: string, text: string): string {
  // The element stays, so that the line is read as what it is: `.R/`.
  const kept = letter === '' ? 0 : text.indexOf('/') + 1
  return text.slice(0, kept) + '#'.repeat(text.length - kept)
}

function emptyDraft(kind: Kind, raw: string): BagDraft {
  return {
    kind,
    change: 'new',
    station: null,
    outbound: null,
    inbound: null,
    onward: [],
    tags: [],
    irregular: null,
    name: null,
    seat: null,
    locator: null,
    pieces: null,
    weightKg: null,
    exception: null,
    processedAt: null,
    screening: null,
    authorityToLoad: null,
    raw,
  }
}
