/** Takes a bundle of another station: once, in any order, whole or not at all; the same one again changes nothing. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Station } from '../Station.ts'
import { importFiles, type ImportOptions } from '../jobs/importFiles.ts'
import { applyWaiting } from './applyWaiting.ts'
import { takeAssignments } from './assign/carryAssignments.ts'
import { checkAuditWord } from './audit/checkAuditWord.ts'
import { follow } from './follow.ts'
import type { BundleKind, BundleRefusal, Contents, Envelope } from './bundle/Bundle.ts'
import { openBundle, type OpenedBundle } from './bundle/openBundle.ts'
import { joinLog, type Joined } from './joinLog.ts'
import { packSigners } from './packSigners.ts'
import { readOpener } from './readOpener.ts'
import { createApplying } from './records/Applying.ts'
import { fromTravelling, travellingRecordSchema } from './records/TravellingRecord.ts'
import { takePacks } from './takePacks.ts'
import { refreshCounted } from './refreshCounted.ts'

export type TakeRefusal = BundleRefusal | 'forked' | 'badPack'

export type BundleTaken =
  | {
      readonly kind: 'taken'
      readonly envelope: Envelope
      readonly contents: Contents
      /** Records that were new here. */
      readonly records: number
      readonly flightIds: readonly string[]
    }
  | { readonly kind: 'already'; readonly envelope: Envelope }
  /** Kept until the records from `wanted` on have come. */
  | { readonly kind: 'waiting'; readonly envelope: Envelope; readonly wanted: number }
  | { readonly kind: 'refused'; readonly reason: TakeRefusal }

type Opened = Extract<OpenedBundle, { readonly kind: 'opened' }>
type Bundle = Opened & { readonly hash: Buffer; readonly bytes: Uint8Array }
type Progress = Pick<ImportOptions, 'signal' | 'onProgress'>

const fileRecordSchema = z.object({ name: z.string(), receivedAt: z.iso.datetime(), text: z.string() })
const fileKinds: ReadonlySet<BundleKind> = new Set(['manifests', 'schedule'])

export async function importBundle(
  station: Station,
  bytes: Uint8Array,
  options: { readonly by: string } & Progress,
): Promise<BundleTaken> {
  const opened = await openBundle(bytes, await readOpener(station))
  if (opened.kind === 'refused') return opened
  const hash = createHash('sha256').update(bytes).digest()
  if (station.store.bundles.read(hash) !== null) {
    // A kill may have come between this one and those that waited for it.
    await takeWaitingBundles(station, opened.envelope.sender)
    return { kind: 'already', envelope: opened.envelope }
  }
  const bundle: Bundle = { ...opened, hash, bytes }
  const { kind } = opened.envelope
  if (fileKinds.has(kind)) return takeFiles(station, bundle, options)
  if (kind === 'packs') return takeModels(station, bundle)
  if (kind === 'auditHeads') return takeAuditWord(station, bundle)
  const taken = await takeLog(station, bundle)
  if (taken.kind === 'taken') await takeWaitingBundles(station, opened.envelope.sender)
  return taken
}

/** The import is repeatable message by message: what a kill left out is taken by the next try. */
async function takeFiles(
  station: Station,
  bundle: Bundle,
  options: Parameters<typeof importBundle>[2],
): Promise<BundleTaken> {
  const inputs = bundle.records.map((record) => {
    const { name, receivedAt, text } = fileRecordSchema.parse(record)
    return { name, receivedAt, chunks: [Buffer.from(text)] }
  })
  const answer = await importFiles(station, inputs, options)
  station.store.confirm(() => noteTaken(station, bundle, answer.travellers))
  station.changed({ kind: 'station', id: null })
  return taken(bundle, answer.files, answer.flightIds)
}

async function takeModels(station: Station, bundle: Bundle): Promise<BundleTaken> {
  const { sender } = bundle.envelope
  const count = await takePacks(station, bundle.records, { trustedKeys: packSigners(station.store), sender })
  if (count === null) return { kind: 'refused', reason: 'badPack' }
  station.store.confirm(() => noteTaken(station, bundle, 0))
  station.changed({ kind: 'packs', id: null })
  station.changed({ kind: 'station', id: null })
  return taken(bundle, count, [])
}

/** The word on the audit log stands in the contents, as beside every other bundle. */
function takeAuditWord(station: Station, bundle: Bundle): BundleTaken {
  station.store.confirm(() => noteTaken(station, bundle, 0))
  station.changed({ kind: 'station', id: null })
  return taken(bundle, bundle.contents.records, [])
}

/** One write: the records, what follows from them, and that the bundle was taken; a kill leaves all or nothing. */
async function takeLog(station: Station, bundle: Bundle): Promise<BundleTaken> {
  const { envelope, hash, bytes } = bundle
  const range = bundle.records.map((each) => {
    const record = travellingRecordSchema.parse(each)
    return { record: fromTravelling(envelope.sender, record), about: record.about }
  })
  const applying = createApplying(station)
  const joined = station.store.confirm((): Joined => {
    const answer = joinLog(applying, range)
    if (answer.kind === 'joined') {
      applyWaiting(applying)
      refreshCounted(applying)
      noteTaken(station, bundle, 0)
    } else if (answer.kind === 'gap') {
      const { sender, fromSeq, toSeq, createdAt: at } = envelope
      station.store.bundles.addWaiting({ hash, station: sender, fromSeq, toSeq, at, bytes: Buffer.from(bytes) })
    }
    return answer
  })
  if (joined.kind === 'forked') return { kind: 'refused', reason: 'forked' }
  if (joined.kind === 'gap') return { kind: 'waiting', envelope, wanted: joined.wanted }
  await follow(applying)
  return taken(bundle, joined.taken, [...applying.toRank])
}

/** Bundles that came too early, as far as they can be joined now. */
async function takeWaitingBundles(station: Station, sender: string): Promise<void> {
  const { store } = station
  for (;;) {
    const next = store.bundles.readJoinable(sender, store.log.readLast(sender)?.seq ?? 0)
    if (next === null) return
    const opened = await openBundle(next.bytes, await readOpener(station))
    if (opened.kind === 'opened') await takeLog(station, { ...opened, hash: next.hash, bytes: next.bytes })
    store.write(() => store.bundles.dropWaiting(next.hash))
  }
}

function noteTaken({ store }: Station, { envelope, contents, hash }: Bundle, travellers: number): void {
  const { kind, sender, createdAt, fromSeq, toSeq } = envelope
  const { records, flights, note } = contents
  const counts = JSON.stringify({ createdAt, fromSeq, toSeq, records, flights, note, travellers })
  store.bundles.add({ hash, kind, station: sender, direction: 'in', at: createdAt, counts })
  store.peers.noteSeen(sender, createdAt)
  store.peers.noteMarks(sender, contents.marks ?? {})
  checkAuditWord(store, { station: sender, at: createdAt, word: contents.audit })
  if (store.peers.read(sender)?.leads === true) takeAssignments(store, contents.assignments)
}

function taken({ envelope, contents }: Bundle, records: number, flightIds: readonly string[]): BundleTaken {
  return { kind: 'taken', envelope, contents, records, flightIds }
}
