/** One round with the hub: fetch and take what waits there, then send what is new here, then say how far one has come. */
import type { Station } from '../../Station.ts'
import { exportBundle } from '../exportBundle.ts'
import type { BundleTaken } from '../importBundle.ts'
import { takeBundle } from '../takeBundle.ts'
import type { HubClient } from './createHubClient.ts'
import { saveHubSettings } from './hubState.ts'

export type SyncAnswer = {
  readonly fetched: number
  readonly taken: number
  readonly waiting: number
  readonly refused: readonly { readonly sender: string; readonly kind: string; readonly reason: string }[]
  readonly sent: number
}

/** What was put on the hub for each station: the last number of this station's log, and what it was told to have arrived. */
type SentState = Readonly<Record<string, { readonly seq: number; readonly told: number }>>
const sentSetting = 'hubSent'
/** The day on which the audit log was last walked for others. */
const auditSetting = 'hubAuditOn'

/** @throws HubRefused where the hub is away or refuses; what was done before stays done */
export async function syncOnce(station: Station, hub: HubClient, by: string): Promise<SyncAnswer> {
  const answer = { fetched: 0, taken: 0, waiting: 0, refused: [] as SyncAnswer['refused'][number][] }
  for (;;) {
    const pending = await hub.pending()
    if (pending.length === 0) break
    for (const { hash, sender, kind } of pending) {
      const bytes = await hub.fetch(hash)
      if (bytes !== null) {
        answer.fetched++
        const result = await takeBundle(station, bytes, { by, source: 'hub', name: `${kind} ${hash.slice(0, 8)}` })
        if (result.kind === 'taken') answer.taken++
        if (result.kind === 'waiting') answer.waiting++
        if (result.kind === 'refused') answer.refused.push({ sender, kind, reason: result.reason })
        if (!isFinal(result)) continue
      }
      await hub.noteTaken(hash)
    }
    // What could not be taken for now would come again and again.
    if (answer.refused.some(({ reason }) => reason === 'unknownSender')) break
  }
  const sent = (await sendNew(station, hub)) + (await sendAuditWord(station, hub))
  const lastAt = station.clock().toISOString()
  station.store.write(() => {
    saveHubSettings(station.store, { lastAt, problem: null })
    station.store.settings.save('lastSyncAt', lastAt)
  })
  station.changed({ kind: 'station', id: null })
  return { ...answer, sent }
}

/** A sender that a person may yet enrol: its bundles stay on the hub. */
function isFinal(result: BundleTaken): boolean {
  return !(result.kind === 'refused' && result.reason === 'unknownSender')
}

async function sendNew(station: Station, hub: HubClient): Promise<number> {
  const { store, settings } = station
  let sent = 0
  for (;;) {
    const state = store.settings.read<SentState>(sentSetting) ?? {}
    const group = nextGroup(station, state)
    if (group === null) return sent
    const made = await exportBundle(station, {
      kind: 'inspections',
      receivers: group.receivers,
      fromSeq: group.fromSeq,
      isGreeting: true,
    })
    if (made.kind === 'refused') return sent
    await hub.send(made.bytes)
    sent++
    const reached = Math.max(made.envelope.toSeq, group.fromSeq - 1)
    const news = group.receivers.map((id) => [id, { seq: reached, told: store.log.readLast(id)?.seq ?? 0 }] as const)
    // A kill before this line sends the same records once more, which changes nothing there.
    store.write(() => store.settings.save(sentSetting, { ...state, ...Object.fromEntries(news) }))
    if (reached < (store.log.readLast(settings.id)?.seq ?? 0)) continue
  }
}

/** Once a day the whole audit log is walked, and those who lead are told. */
async function sendAuditWord(station: Station, hub: HubClient): Promise<number> {
  const { store, clock } = station
  const receivers = store.peers.readAll().filter((peer) => peer.leads && peer.revokedAt === null)
  const on = clock().toISOString().slice(0, 10)
  if (receivers.length === 0 || store.settings.read<string>(auditSetting) === on) return 0
  const made = await exportBundle(station, { kind: 'auditHeads', receivers: receivers.map((peer) => peer.station) })
  if (made.kind === 'refused') return 0
  await hub.send(made.bytes)
  store.write(() => store.settings.save(auditSetting, on))
  return 1
}

/** Stations that are equally far behind get one bundle; null where nobody is. */
function nextGroup(
  { store, settings }: Station,
  state: SentState,
): { readonly receivers: readonly string[]; readonly fromSeq: number } | null {
  const last = store.log.readLast(settings.id)?.seq ?? 0
  const behind = new Map<number, string[]>()
  for (const peer of store.peers.readAll()) {
    if (peer.revokedAt !== null) continue
    const { seq, told } = state[peer.station] ?? { seq: 0, told: 0 }
    const isUntold = (store.log.readLast(peer.station)?.seq ?? 0) > told
    if (seq < last || isUntold) behind.set(seq, [...(behind.get(seq) ?? []), peer.station])
  }
  const [first] = [...behind].toSorted(([a], [b]) => a - b)
  return first === undefined ? null : { fromSeq: first[0] + 1, receivers: first[1] }
}
