/** What a bundle holds, before it is taken: from whom, what, for which flights, how old, and whether it is here already. */
import { createHash } from 'node:crypto'
import type { Station } from '../Station.ts'
import type { Contents, Envelope } from './bundle/Bundle.ts'
import { openBundle } from './bundle/openBundle.ts'
import type { TakeRefusal } from './importBundle.ts'
import { readOpener } from './readOpener.ts'

export type Preview =
  | {
      readonly kind: 'readable'
      readonly envelope: Envelope
      readonly contents: Contents
      readonly senderName: string
      /** By this station's clock; the sender's may differ. */
      readonly ageMs: number
      /** `new`, `had`: taken before, `early`: records before it are missing here. */
      readonly state: 'new' | 'had' | 'early'
      /** Flights that this station has not heard of. */
      readonly newFlights: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: TakeRefusal }

export async function previewBundle(station: Station, bytes: Uint8Array): Promise<Preview> {
  const { store, clock } = station
  const opened = await openBundle(bytes, await readOpener(station))
  if (opened.kind === 'refused') return opened
  const { envelope, contents } = opened
  const hasRange = envelope.toSeq > 0
  const last = store.log.readLast(envelope.sender)?.seq ?? 0
  const isHad =
    store.bundles.read(createHash('sha256').update(bytes).digest()) !== null || (hasRange && envelope.toSeq <= last)
  return {
    kind: 'readable',
    envelope,
    contents,
    senderName: store.peers.read(envelope.sender)?.name ?? envelope.sender,
    ageMs: clock().getTime() - Date.parse(envelope.createdAt),
    state: isHad ? 'had' : hasRange && envelope.fromSeq > last + 1 ? 'early' : 'new',
    newFlights: contents.flights.filter((id) => store.flights.read(id) === null),
  }
}
