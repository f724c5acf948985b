/** Measures how fast PNRGOV is tokenized and parsed, and how much memory a large file takes. */
import { createMessageReader } from '#core/messages/createMessageReader.ts'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { writeBenchMessage } from './writeBenchMessage.ts'

export type ParseBench = {
  /** Megabytes (10^6 bytes) a second, median of the runs. */
  readonly mbPerSecond: number
  readonly travellersPerSecond: number
  readonly megabytes: number
  readonly pnrs: number
  readonly travellers: number
  /** Milliseconds for a push of 250 KB when warm. */
  readonly pushMs: number
  /** Largest heap growth while the same was read `rounds` times as one file, in megabytes: it must not depend on the length. */
  readonly heapGrowthMb: number
  readonly streamedMegabytes: number
}

const options = { fileName: 'bench.edi', receivedAt: '2026-11-22T00:00:00Z' }
/** A station that has read a morning of pushes: by then the reader is compiled. */
const warmUps = 100
const chunkBytes = 1 << 18
/** Long enough to show what grows with the length of a file, short enough for a bench. */
const rounds = 5

export function benchParse(megabytes = 24, runs = 3): ParseBench {
  const bytes = new TextEncoder().encode(writeBenchMessage(megabytes * 1e6))
  const push = new TextEncoder().encode(writeBenchMessage(250_000, 7))
  for (let i = 0; i < warmUps; i++) parseBytes(push, options)
  const pushMs = median(Array.from({ length: 31 }, () => timed(() => parseBytes(push, options)).ms))
  let pnrs = 0
  let travellers = 0
  const stream = (): void => {
    pnrs = 0
    travellers = 0
    for (const items of readStream(bytes, 1)) {
      for (const item of items) {
        if (item.kind !== 'pnr') continue
        pnrs++
        travellers += item.pnr.travellers.length
      }
    }
  }
  const seconds = median(Array.from({ length: runs }, () => timed(stream).ms)) / 1000
  return {
    mbPerSecond: Math.round((bytes.length / 1e6 / seconds) * 10) / 10,
    travellersPerSecond: Math.round(travellers / seconds),
    megabytes: Math.round(bytes.length / 1e6),
    pnrs,
    travellers,
    pushMs: Math.round(pushMs * 100) / 100,
    heapGrowthMb: Math.round(findGrowth(bytes) / 1e6),
    streamedMegabytes: Math.round((bytes.length * rounds) / 1e6),
  }
}

/** What one reader gives for the bytes, read `times` times as one file, chunk by chunk as from a disk. */
function* readStream(bytes: Uint8Array, times: number): Generator<readonly ParsedItem[]> {
  const reader = createMessageReader(options)
  for (let round = 0; round < times; round++) {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield reader.push(bytes.subarray(at, at + chunkBytes))
  }
  yield reader.end()
}

/** Largest growth of the heap over what it was, in bytes, garbage that is not yet collected included. */
function findGrowth(bytes: Uint8Array): number {
  const before = process.memoryUsage().heapUsed
  let growth = 0
  for (const _ of readStream(bytes, rounds)) growth = Math.max(growth, process.memoryUsage().heapUsed - before)
  return growth
}

function timed(work: () => unknown): { readonly ms: number } {
  const start = performance.now()
  work()
  return { ms: performance.now() - start }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
