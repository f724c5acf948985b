/** What reads the segments of one message, and what it is told about the interchange around them. */
import type { ItemSink } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import type { PartTally } from './PartTally.ts'
import type { SegmentView } from './SegmentView.ts'

export type MessageHandler = {
  segment(view: SegmentView): void
  /** The message is over, properly or because the file is. */
  end(): void
  /** Text from this file offset on is still needed; Infinity where none is. */
  heldFrom(): number
}

export type MessageContext = {
  readonly sink: ItemSink
  readonly options: ReadOptions
  /** What UNB and UNH say; the rest of the header is the handler's to fill. */
  readonly envelope: Pick<
    MessageHeader,
    'version' | 'sender' | 'reference' | 'accessReference' | 'part' | 'preparedAt' | 'offset'
  >
  /** Day from which centuries and missing years are told: of preparation, else of receipt. */
  readonly on: string
  /** Passengers, crew and bookings over all parts of one transmission. */
  readonly parts: PartTally
  /** The characters that must not be used to blot text out. */
  readonly separatorText: string
}
