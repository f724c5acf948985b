/** Takes a bundle and keeps it in sight until it is done: one that was cut off can be gone on with, one that was refused is listed. */
import { createHash } from 'node:crypto'
import type { BundleProblem } from '#db/queries/bundleProblems.ts'
import type { Station } from '../Station.ts'
import { splitFrame } from './bundle/frame.ts'
import { type BundleTaken, importBundle, type TakeRefusal } from './importBundle.ts'

export type Taking = Parameters<typeof importBundle>[2] & {
  /** Of the file, for eyes. */
  readonly name: string
  readonly source: BundleProblem['source']
}

/** Refusals that end when something else is put right here; the others need another file. */
const mendable: ReadonlySet<string> = new Set<TakeRefusal>(['unknownSender', 'newerVersion', 'forked', 'badPack'])
/** More is not kept beside the day's data; the stick still has it. */
const mostBytes = 64 * 1024 * 1024
const mostProblems = 50

/** @throws what `importBundle` throws: a fault, or that it was stopped; the bundle is then listed as such */
export async function takeBundle(station: Station, bytes: Uint8Array, taking: Taking): Promise<BundleTaken> {
  const hash = createHash('sha256').update(bytes).digest()
  note(station, { hash, bytes, taking, reason: 'taking' })
  try {
    const answer = await importBundle(station, bytes, taking)
    if (answer.kind === 'refused') note(station, { hash, bytes, taking, reason: answer.reason })
    else station.store.write(() => station.store.bundleProblems.drop(hash))
    return answer
  } catch (error) {
    note(station, { hash, bytes, taking, reason: taking.signal?.aborted === true ? 'cancelled' : 'failed' })
    throw error
  }
}

type Noting = {
  readonly hash: Buffer
  readonly bytes: Uint8Array
  readonly taking: Taking
  readonly reason: string
}

function note({ store, clock }: Station, { hash, bytes, taking, reason }: Noting): void {
  const split = splitFrame(bytes)
  const envelope = split.kind === 'framed' ? split.framed.envelope : null
  const canGoOn = reason === 'taking' || reason === 'cancelled' || reason === 'failed' || mendable.has(reason)
  const isKept = envelope !== null && canGoOn && bytes.byteLength <= mostBytes
  store.write(() => {
    // What cannot be mended is listed without its bytes.
    if (!canGoOn) store.bundleProblems.drop(hash)
    store.bundleProblems.save({
      hash,
      name: taking.name,
      kind: envelope?.kind ?? null,
      sender: envelope?.sender ?? null,
      source: taking.source,
      at: clock().toISOString(),
      reason,
      bytes: isKept ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null,
    })
    store.bundleProblems.trim(mostProblems)
  })
}
