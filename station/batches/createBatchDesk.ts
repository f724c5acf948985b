/** Holds bundle files on their way in and out of this station, piece by piece, and takes them while screens ask how far it is. */
import { randomUUID } from 'node:crypto'
import type { BundleProblem } from '#db/queries/bundleProblems.ts'
import type { BatchTransfer } from '#core/contract/batches.ts'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import type { Station } from '../Station.ts'
import type { BundleTaken } from '../sync/importBundle.ts'
import { takeBundle } from '../sync/takeBundle.ts'
import { takeRefusals } from '../sync/takeRefusals.ts'

export type BatchDesk = {
  /** Keeps a bundle that was made here until it was fetched. */
  offer(bytes: Buffer): string
  /** The whole of it; null: not made here, or fetched too late. */
  offered(transferId: string): Buffer | null
  fetch(transferId: string, offset: number): { readonly bytes: Buffer; readonly last: boolean } | null
  begin(name: string, bytes: number): BatchTransfer | 'tooLarge'
  append(transferId: string, piece: Uint8Array, last: boolean): BatchTransfer | 'outOfOrder' | 'tooLarge' | null
  /** The whole file, once it is here. */
  bytesOf(transferId: string): Buffer | null
  take(transferId: string, by: string): BatchTransfer | null
  /** Takes a bundle that was cut off or refused before, as it was kept; null: it was not. */
  retry(hash: Buffer, by: string): BatchTransfer | null
  read(transferId: string): BatchTransfer | null
  cancel(transferId: string): BatchTransfer | null
  close(): Promise<void>
}

type Work = {
  transfer: BatchTransfer
  readonly pieces: Buffer[]
  readonly abort: AbortController
  readonly source: BundleProblem['source']
  done: Promise<void>
  touchedAtMs: number
}

/** The contract's limit for one piece, before base64. */
const pieceBytes = 1024 * 1024
/** A day's manifests of a large airport, compressed, are some 50 MB. */
const mostBytes = 512 * 1024 * 1024
const keptMs = 15 * 60_000
const keptTransfers = 30

export function createBatchDesk(station: Station): BatchDesk {
  return { ...createOffers(station), ...createArrivals(station) }
}

function createOffers(station: Station): Pick<BatchDesk, 'offer' | 'offered' | 'fetch'> {
  const offers = new Map<string, { readonly bytes: Buffer; readonly atMs: number }>()
  const now = () => station.clock().getTime()
  return {
    offer(bytes) {
      for (const [id, { atMs }] of offers) if (now() - atMs > keptMs) offers.delete(id)
      const id = randomUUID()
      offers.set(id, { bytes, atMs: now() })
      return id
    },
    offered: (id) => offers.get(id)?.bytes ?? null,
    fetch(id, offset) {
      const bytes = offers.get(id)?.bytes
      if (bytes === undefined || offset > bytes.length) return null
      const last = offset + pieceBytes >= bytes.length
      return { bytes: bytes.subarray(offset, offset + pieceBytes), last }
    },
  }
}

function createArrivals(station: Station): Omit<BatchDesk, 'offer' | 'offered' | 'fetch'> {
  const works = new Map<string, Work>()
  const now = () => station.clock().getTime()
  const open = (id: string) => works.get(id) ?? null
  return {
    begin(name, bytes) {
      if (bytes > mostBytes) return 'tooLarge'
      forgetOld(works, now())
      const work = createWork({ name, bytes, source: 'file', nowMs: now() })
      works.set(work.transfer.id, work)
      return work.transfer
    },
    append(id, piece, last) {
      const work = open(id)
      return work === null ? null : appendPiece(work, { piece, last, nowMs: now() })
    },
    bytesOf: (id) => {
      const work = open(id)
      return work === null || work.transfer.state === 'receiving' ? null : joinPieces(work)
    },
    take(id, by) {
      const work = open(id)
      if (work === null || work.transfer.state !== 'ready') return work?.transfer ?? null
      return startWork(station, work, by)
    },
    retry(hash, by) {
      const kept = station.store.bundleProblems.read(hash)
      if (kept === null || kept.bytes === null) return null
      const work = createWork({ name: kept.name, bytes: kept.bytes.length, source: kept.source, nowMs: now() })
      work.pieces.push(kept.bytes)
      works.set(work.transfer.id, work)
      return startWork(station, work, by)
    },
    read: (id) => open(id)?.transfer ?? null,
    cancel(id) {
      const work = open(id)
      if (work !== null && unfinished.has(work.transfer.state)) {
        // What was taken so far stays; the rest is gone on with from the list of problems.
        work.abort.abort()
        work.transfer = { ...work.transfer, state: 'cancelled' }
      }
      return work?.transfer ?? null
    },
    async close() {
      for (const work of works.values()) work.abort.abort()
      await Promise.all([...works.values()].map((work) => work.done))
    },
  }
}

const unfinished: ReadonlySet<BatchTransfer['state']> = new Set(['receiving', 'ready', 'taking'])

function forgetOld(works: Map<string, Work>, nowMs: number): void {
  for (const [id, work] of works) {
    const isStale = nowMs - work.touchedAtMs > keptMs || works.size > keptTransfers
    if (isStale && work.transfer.state !== 'taking') works.delete(id)
  }
}

type NewWork = Pick<BatchTransfer, 'name' | 'bytes'> & Pick<Work, 'source'> & { readonly nowMs: number }

function createWork({ name, bytes, source, nowMs }: NewWork): Work {
  const transfer: BatchTransfer = {
    id: randomUUID(),
    name,
    state: 'receiving',
    bytes,
    bytesDone: 0,
    step: 'receiving',
    records: 0,
    flightIds: [],
    sentence: null,
  }
  return { transfer, pieces: [], abort: new AbortController(), source, done: Promise.resolve(), touchedAtMs: nowMs }
}

type Piece = { readonly piece: Uint8Array; readonly last: boolean; readonly nowMs: number }

function appendPiece(work: Work, { piece, last, nowMs }: Piece): BatchTransfer | 'outOfOrder' | 'tooLarge' {
  const bytesDone = work.transfer.bytesDone + piece.byteLength
  if (work.transfer.state !== 'receiving') return 'outOfOrder'
  if (piece.byteLength > pieceBytes || bytesDone > Math.max(work.transfer.bytes, 1)) return 'tooLarge'
  work.pieces.push(Buffer.from(piece))
  work.touchedAtMs = nowMs
  work.transfer = {
    ...work.transfer,
    bytesDone,
    state: last ? 'ready' : 'receiving',
    step: last ? 'ready' : 'receiving',
  }
  return work.transfer
}

function joinPieces(work: Work): Buffer {
  if (work.pieces.length !== 1) work.pieces.splice(0, work.pieces.length, Buffer.concat(work.pieces))
  return work.pieces[0] ?? Buffer.alloc(0)
}

function startWork(station: Station, work: Work, by: string): BatchTransfer {
  work.transfer = { ...work.transfer, state: 'taking', step: 'reading', bytesDone: 0 }
  work.done = runWork(station, work, by)
  return work.transfer
}

async function runWork(station: Station, work: Work, by: string): Promise<void> {
  const { signal } = work.abort
  try {
    const answer = await takeBundle(station, joinPieces(work), {
      name: work.transfer.name,
      source: work.source,
      by,
      signal,
      onProgress: ({ bytesDone, step }) => {
        work.transfer = { ...work.transfer, bytesDone, step }
      },
    })
    work.transfer = { ...work.transfer, ...describe(answer), bytesDone: work.transfer.bytes }
  } catch (error) {
    if (!signal.aborted) reportLine(`bundle not taken: ${describeFault(error)}`)
    work.transfer = { ...work.transfer, state: signal.aborted ? 'cancelled' : 'failed' }
  }
  work.pieces.length = 0
  station.changed({ kind: 'station', id: null })
}

function describe(answer: BundleTaken): Partial<BatchTransfer> {
  switch (answer.kind) {
    case 'taken':
      return { state: 'taken', step: 'done', records: answer.records, flightIds: [...answer.flightIds] }
    case 'already':
      return { state: 'had', step: 'done' }
    case 'waiting':
      return { state: 'waiting', step: 'done' }
    default:
      return { state: 'refused', step: 'done', sentence: takeRefusals[answer.reason] }
  }
}
