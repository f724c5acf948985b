/** Puts a PNRGOV message in XML together again: its head, its bookings, and the ends of what the head began. */
import { closeXml } from '#core/messages/xml/closeXml.ts'
import type { StoredMessage } from '#db/queries/messages.ts'

export function composeXml({ head, texts }: StoredMessage): string {
  return closeXml(`${head}${texts.join('\n')}`)
}
