/** What this station opens bundles with: its box key, the keys of those it trusts, its clock. */
import type { Station } from '../Station.ts'
import type { Opener } from './bundle/openBundle.ts'
import { readBoxIdentity } from './stationCard.ts'

export async function readOpener({ store, settings, clock }: Station): Promise<Opener> {
  const active = store.peers.readAll().filter((peer) => peer.revokedAt === null)
  return {
    station: settings.id,
    boxIdentity: await readBoxIdentity(store),
    trusted: new Map(active.map((peer) => [peer.station, peer.signKey.toString('base64')])),
    now: clock().toISOString(),
  }
}
