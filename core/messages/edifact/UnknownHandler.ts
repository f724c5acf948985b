/** A message of a type that is not read here: it is announced and said to be unread, nothing more. */
import type { ItemSink } from '../ItemSink.ts'
import type { MessageContext, MessageHandler } from './MessageHandler.ts'

const declared = { pnrs: null, passengers: null, crew: null }

export class UnknownHandler implements MessageHandler {
  readonly #sink: ItemSink

  constructor({ sink, envelope }: MessageContext) {
    this.#sink = sink
    const header = {
      ...envelope,
      format: 'UNKNOWN',
      function: null,
      subFunction: null,
      legs: [],
      declared,
      raw: '',
    } as const
    sink.add({ kind: 'message', message: sink.message, header })
    const text = 'A message of this type is not read; its segments were passed over.'
    sink.problem({ code: 'message-type-unknown', severity: 'error', text }, { offset: envelope.offset, segment: 'UNH' })
  }

  segment(): void {}

  end(): void {
    const counts = { pnrs: 0, travellers: 0, segments: 0, legs: 0, bagTags: 0, declared, redactions: 0 }
    this.#sink.add({ kind: 'end', message: this.#sink.message, counts })
  }

  heldFrom(): number {
    return Number.POSITIVE_INFINITY
  }
}
