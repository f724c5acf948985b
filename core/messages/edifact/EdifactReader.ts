/** Reads EDIFACT text: follows the envelope (UNB, UNH, UNT, UNZ) and hands each message to the handler of its type. */
import { joinInstant, parseClock, parseYearFirst } from '../../text/parseDate.ts'
import type { ItemSink } from '../ItemSink.ts'
import { PaxlstHandler } from '../paxlst/PaxlstHandler.ts'
import { PnrgovHandler } from '../pnrgov/PnrgovHandler.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import type { TextReader } from '../TextReader.ts'
import type { MessageContext, MessageHandler } from './MessageHandler.ts'
import { createPartTally } from './PartTally.ts'
import { SegmentSource } from './SegmentSource.ts'
import type { SegmentView } from './SegmentView.ts'
import { UnknownHandler } from './UnknownHandler.ts'

type Envelope = MessageContext['envelope']
type MessageType = 'PNRGOV' | 'PAXLST' | 'UNKNOWN'

const noEnvelope: Envelope = {
  version: null,
  sender: null,
  reference: null,
  accessReference: null,
  part: null,
  preparedAt: null,
  offset: 0,
}

const handlers = { PNRGOV: PnrgovHandler, PAXLST: PaxlstHandler, UNKNOWN: UnknownHandler } as const

export class EdifactReader implements TextReader {
  readonly #sink: ItemSink
  readonly #options: ReadOptions
  readonly #parts = createPartTally()
  readonly #source: SegmentSource
  #interchange: Pick<Envelope, 'sender' | 'preparedAt'> = noEnvelope
  #handler: MessageHandler | null = null
  #messages = 0
  #segments = 0

  constructor(sink: ItemSink, options: ReadOptions) {
    this.#sink = sink
    this.#options = options
    this.#source = new SegmentSource(sink, {
      segment: (view) => this.#segment(view),
      interchange: () => this.#close(),
    })
  }

  run(final: boolean): void {
    this.#source.run(final)
    if (!final) return
    this.#close()
    for (const { seen, missing } of this.#parts.readGaps()) {
      const text = `Parts ${seen.join(', ')} of a message are in the file, ${missing.join(', ')} not.`
      this.#sink.problem({ code: 'part-missing', severity: 'warning', text }, { offset: 0, segment: 'UNH' })
    }
    if (this.#messages > 0) return
    const place = { offset: 0, segment: null }
    this.#sink.problem({ code: 'no-message', severity: 'error', text: 'No message was found.' }, place)
  }

  heldFrom(): number {
    return Math.min(this.#source.heldFrom(), this.#handler?.heldFrom() ?? Number.POSITIVE_INFINITY)
  }

  #close(): void {
    this.#handler?.end()
    this.#handler = null
  }

  #begin(type: MessageType, envelope: Envelope): void {
    this.#close()
    this.#sink.message = this.#messages++
    this.#segments = 1
    const { component, element, release, terminator } = this.#source.separators()
    this.#handler = new handlers[type]({
      sink: this.#sink,
      options: this.#options,
      envelope,
      on: (envelope.preparedAt ?? this.#options.receivedAt).slice(0, 10),
      parts: this.#parts,
      separatorText: String.fromCharCode(component, element, terminator, release < 0 ? terminator : release),
    })
  }

  #segment(view: SegmentView): void {
    this.#segments++
    if (view.tag.startsWith('UN') && this.#envelope(view)) return
    if (!this.#handler) this.#beginWithoutHead(view)
    this.#handler?.segment(view)
  }

  #beginWithoutHead(view: SegmentView): void {
    this.#sink.message = this.#messages
    const text = 'A message began without UNH; its type was told from its segments.'
    const place = { offset: view.start, segment: view.tag }
    this.#sink.problem({ code: 'unh-missing', severity: 'warning', text }, place)
    this.#begin(typeByTag(view.tag), { ...noEnvelope, ...this.#interchange, offset: view.start })
  }

  /** True where it was a segment of the envelope. */
  #envelope(view: SegmentView): boolean {
    switch (view.tag) {
      case 'UNB':
        this.#close()
        this.#interchange = readInterchange(view, this.#options)
        return true
      case 'UNH':
        this.#begin(typeOf(view), { ...this.#interchange, ...readMessageHead(view), offset: view.start })
        return true
      case 'UNT':
        this.#checkCount(view)
        this.#close()
        return true
      case 'UNG':
      case 'UNE':
      case 'UNZ':
        this.#close()
        return true
      default:
        return false
    }
  }

  #checkCount(view: SegmentView): void {
    const stated = view.integer(1)
    if (!this.#handler || stated === null || stated === this.#segments) return
    const text = `UNT states ${stated} segments, ${this.#segments} were read.`
    const place = { offset: view.start, segment: 'UNT' }
    this.#sink.problem({ code: 'segment-count-differs', severity: 'note', text }, place)
  }
}

function readInterchange(view: SegmentView, options: ReadOptions): Pick<Envelope, 'sender' | 'preparedAt'> {
  const day = parseYearFirst(view.get(4), 'near', options.receivedAt)
  return { sender: view.get(2) || null, preparedAt: joinInstant(day, parseClock(view.get(4, 1))) }
}

function readMessageHead(view: SegmentView): Omit<Envelope, 'sender' | 'preparedAt' | 'offset'> {
  const major = view.get(2, 1)
  const minor = view.get(2, 2)
  const number = view.integer(4)
  const mark = view.get(4, 1)
  return {
    version: major === '' ? null : minor === '' ? major : `${major}.${minor}`,
    reference: view.get(1) || null,
    accessReference: view.get(3) || null,
    part: number === null ? null : { number, first: mark === 'C' || number === 1, last: mark === 'F' },
  }
}

function typeOf(view: SegmentView): MessageType {
  const type = view.get(2).toUpperCase()
  return type === 'PNRGOV' || type === 'PAXLST' ? type : 'UNKNOWN'
}

/** What a message without UNH must be, from a segment that stands only in one of the two. */
function typeByTag(tag: string): MessageType {
  if (/^(?:MSG|ORG|TVL|EQN|SRC|RCI|TIF|SSR)$/.test(tag)) return 'PNRGOV'
  return /^(?:BGM|RFF|NAD|TDT|DTM|LOC)$/.test(tag) ? 'PAXLST' : 'UNKNOWN'
}
