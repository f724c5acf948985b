/** Everything that was received about a flight, as files that the ordinary reader reads, in the order of receipt. */
import type { MessageFormat } from '#core/messages/ParsedItem.ts'
import type { StoredMessage } from '#db/queries/messages.ts'
import type { Store } from '#db/store.ts'
import { composeBagMessage } from './composeBagMessage.ts'
import { composeEdifact } from './composeEdifact.ts'
import { composeXml } from './composeXml.ts'
import type { TravellingFile } from './TravellingFile.ts'

const composers: Readonly<Partial<Record<MessageFormat, (message: StoredMessage) => string>>> = {
  PNRGOV: composeEdifact,
  PAXLST: composeEdifact,
  'PNRGOV-XML': composeXml,
  BSM: composeBagMessage,
  BPM: composeBagMessage,
  BTM: composeBagMessage,
  BUM: composeBagMessage,
  BNS: composeBagMessage,
  BMM: composeBagMessage,
  BCM: composeBagMessage,
  BRQ: composeBagMessage,
}

export function* composeFlight(store: Store, flight: number): Generator<TravellingFile> {
  let bags: { file: number; name: string; receivedAt: string; texts: string[] } | null = null
  for (const message of store.messages.readFlight(flight)) {
    const { format } = message.header
    const compose = composers[format]
    if (compose === undefined) continue
    const isBags = compose === composeBagMessage
    // Baggage messages that came as one feed go on as one.
    if (bags !== null && (!isBags || bags.file !== message.file)) {
      yield joinBags(bags)
      bags = null
    }
    const text = compose(message)
    if (text === '') continue
    const { file, fileName: name, receivedAt } = message
    if (isBags) (bags ??= { file, name, receivedAt, texts: [] }).texts.push(text)
    else yield { name, receivedAt, text }
  }
  if (bags !== null) yield joinBags(bags)
  yield* composeDeclarations(store, flight)
}

function joinBags(bags: { name: string; receivedAt: string; texts: readonly string[] }): TravellingFile {
  return { name: bags.name, receivedAt: bags.receivedAt, text: bags.texts.join('') }
}

function* composeDeclarations(store: Store, flight: number): Generator<TravellingFile> {
  const found = store.messages.readDeclarations(flight)
  const [first] = found
  if (first === undefined) return
  const declarations = found.map(({ body }) => {
    const { raw: _raw, span: _span, ...fields } = JSON.parse(body) as Readonly<Record<string, unknown>>
    return fields
  })
  const text = JSON.stringify({ format: 'gateside-declarations', version: 1, declarations })
  yield { name: 'declarations.json', receivedAt: first.receivedAt, text }
}
