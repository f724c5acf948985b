/** A message of a type that is not read here: it is announced and said to be unread, nothing more. */
import type { MessageContext, MessageHandler } from './MessageHandler.ts'

export function createUnknownHandler(context: MessageContext): MessageHandler {
  const { sink, envelope } = context
  const declared = { pnrs: null, passengers: null, crew: null }
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
  sink.problem('message-type-unknown', 'error', text, { offset: envelope.offset, segment: 'UNH' })
  return {
    segment() {},
    end() {
      const counts = { pnrs: 0, travellers: 0, segments: 0, legs: 0, bagTags: 0, declared, redactions: 0 }
      sink.add({ kind: 'end', message: sink.message, counts })
    },
    heldFrom: () => Number.POSITIVE_INFINITY,
  }
}
