/** Puts a baggage message together again: a Type-B signature where it had one, then its text. */
import type { StoredMessage } from '#db/queries/messages.ts'

export function composeBagMessage({ header, texts }: StoredMessage): string {
  // A list of several travellers' bags keeps its whole text with each of them.
  const text = [...new Set(texts)].join('')
  if (text === '') return ''
  const ended = text.endsWith('\n') ? text : `${text}\n`
  return header.sender === null ? ended : `.${header.sender}${formatSigned(header.preparedAt)}\n${ended}`
}

/** Day, hour and minute, UTC. */
function formatSigned(at: string | null): string {
  return at === null ? '' : ` ${at.slice(8, 10)}${at.slice(11, 13)}${at.slice(14, 16)}`
}
