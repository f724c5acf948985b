/** Reads EDIFACT text: follows the envelope (UNB, UNH, UNT, UNZ) and hands each message to the handler of its type. */
import { joinInstant, parseClock, parseYearFirst } from '../../text/parseDate.ts'
import type { ItemSink } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { createPaxlstHandler } from '../paxlst/createPaxlstHandler.ts'
import { createPnrgovHandler } from '../pnrgov/createPnrgovHandler.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import type { TextReader } from '../TextReader.ts'
import { createSegmentSource } from './createSegmentSource.ts'
import { createUnknownHandler } from './createUnknownHandler.ts'
import type { MessageContext, MessageHandler } from './MessageHandler.ts'
import { createPartTally } from './PartTally.ts'
import type { SegmentView } from './SegmentView.ts'

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

export function createEdifactReader(sink: ItemSink, options: ReadOptions): TextReader {
  const parts = createPartTally()
  let interchange: Pick<Envelope, 'sender' | 'preparedAt'> = noEnvelope
  let handler: MessageHandler | null = null
  let messages = 0
  let segments = 0

  const close = (): void => {
    handler?.end()
    handler = null
  }
  const begin = (type: MessageType, envelope: Envelope): void => {
    close()
    sink.message = messages++
    segments = 0
    const on = (envelope.preparedAt ?? options.receivedAt).slice(0, 10)
    const { component, element, release, terminator } = source.separators()
    const separatorText = String.fromCharCode(component, element, terminator, release < 0 ? terminator : release)
    const context = { sink, options, envelope, on, parts, separatorText }
    const create =
      type === 'PNRGOV' ? createPnrgovHandler : type === 'PAXLST' ? createPaxlstHandler : createUnknownHandler
    handler = create(context)
  }
  const implicit = (view: SegmentView): void => {
    sink.message = messages
    const place = { offset: view.start, segment: view.tag }
    sink.problem('unh-missing', 'warning', 'A message began without UNH; its type was told from its segments.', place)
    begin(typeByTag(view.tag), { ...noEnvelope, ...interchange, offset: view.start })
  }
  const segment = (view: SegmentView): void => {
    segments++
    if (!view.tag.startsWith('UN') || view.tag === 'UNS' || !envelope(view)) {
      if (!handler) implicit(view)
      handler?.segment(view)
    }
  }
  /** True where it was a segment of the envelope. */
  const envelope = (view: SegmentView): boolean => {
    switch (view.tag) {
      case 'UNB':
        close()
        interchange = readInterchange(view, options)
        return true
      case 'UNH':
        begin(typeOf(view), { ...interchange, ...readMessageHead(view), offset: view.start })
        segments = 1
        return true
      case 'UNT': {
        const stated = view.integer(1)
        if (handler && stated !== null && stated !== segments) {
          const text = `UNT states ${stated} segments, ${segments} were read.`
          sink.problem('segment-count-differs', 'note', text, { offset: view.start, segment: 'UNT' })
        }
        close()
        return true
      }
      case 'UNG':
      case 'UNE':
      case 'UNZ':
        close()
        return true
      default:
        return false
    }
  }
  const source = createSegmentSource(sink, { segment, interchange: close })
  return {
    run(final) {
      source.run(final)
      if (final) {
        close()
        if (messages === 0) sink.problem('no-message', 'error', 'No message was found.', { offset: 0, segment: null })
      }
    },
    heldFrom: () => Math.min(source.readUntil(), handler?.heldFrom() ?? Number.POSITIVE_INFINITY),
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
  if (/^(MSG|ORG|TVL|EQN|SRC|RCI|TIF|SSR)$/.test(tag)) return 'PNRGOV'
  return /^(BGM|RFF|NAD|TDT|DTM|LOC)$/.test(tag) ? 'PAXLST' : 'UNKNOWN'
}
