/** Reads stored texts again with the reader of today, each under the head of the message it came in. */
import { createMessageReader } from '#core/messages/createMessageReader.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { MessageFormat, ParsedItem } from '#core/messages/ParsedItem.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { StoredMessage } from '#db/queries/messages.ts'
import type { HeldMessage, HeldText } from '#db/queries/reread.ts'
import type { Station } from '../Station.ts'
import { composeEdifact } from '../sync/compose/composeEdifact.ts'
import { composeXml } from '../sync/compose/composeXml.ts'

export type ReadAgain =
  | { readonly kind: 'pnr'; readonly held: HeldText; readonly pnr: Pnr }
  | { readonly kind: 'person'; readonly held: HeldText; readonly person: ManifestPerson }
  /** The reader of today makes nothing of it, or several records of one. */
  | { readonly kind: 'unreadable'; readonly held: HeldText }

const composers: Readonly<Partial<Record<MessageFormat, (message: StoredMessage) => string>>> = {
  PNRGOV: composeEdifact,
  PAXLST: composeEdifact,
  'PNRGOV-XML': composeXml,
}

/** All texts of one message at once; one by one where the records cannot be told apart. */
export function readTexts(station: Station, message: HeldMessage, held: readonly HeldText[]): readonly ReadAgain[] {
  const found = parse(station, message, held)
  if (found.length === held.length) return held.map((text, index) => pair(text, found[index]))
  return held.map((text) => {
    const own = parse(station, message, [text])
    return own.length === 1 ? pair(text, own[0]) : { kind: 'unreadable', held: text }
  })
}

type RecordItem = Extract<ParsedItem, { readonly kind: 'pnr' | 'person' }>

function pair(held: HeldText, item: RecordItem | undefined): ReadAgain {
  if (item?.kind === 'pnr' && held.kind === 'pnr') return { kind: 'pnr', held, pnr: { ...item.pnr, raw: '' } }
  if (item?.kind === 'person' && held.kind === 'person') {
    return { kind: 'person', held, person: { ...item.person, raw: '' } }
  }
  return { kind: 'unreadable', held }
}

function parse(station: Station, message: HeldMessage, held: readonly HeldText[]): readonly RecordItem[] {
  const compose = composers[message.header.format]
  if (compose === undefined || message.head === '') return []
  const { row, fileName, receivedAt, header, head } = message
  const text = compose({ row, file: 0, fileName, receivedAt, header, head, texts: held.map((one) => one.text) })
  const reader = createMessageReader({ fileName, receivedAt, profile: station.settings.profile })
  const items = [...reader.push(Buffer.from(text, 'utf8')), ...reader.end()]
  return items.filter((item): item is RecordItem => item.kind === 'pnr' || item.kind === 'person')
}
