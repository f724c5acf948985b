/** Reads a file ahead as far as memory allows, so that one that came before is known before any of it is parsed. */
import { createHash } from 'node:crypto'
import type { ImportInput } from './openInput.ts'

/** A day's pushes of a large flight are some 3 MB. */
const aheadBytes = 32 * 1024 ** 2

export type ReadAhead = ImportInput & {
  /** SHA-256 of all of it; null where it is longer than was read ahead. */
  readonly hash: Buffer | null
}

export async function readAhead(input: ImportInput): Promise<ReadAhead> {
  const iterator =
    Symbol.asyncIterator in input.chunks ? input.chunks[Symbol.asyncIterator]() : input.chunks[Symbol.iterator]()
  const taken: Uint8Array[] = []
  const hash = createHash('sha256')
  for (let bytes = 0; bytes <= aheadBytes; ) {
    const next = await iterator.next()
    if (next.done) return { name: input.name, chunks: taken, hash: hash.digest() }
    hash.update(next.value)
    taken.push(next.value)
    bytes += next.value.length
  }
  return { name: input.name, chunks: continueWith(taken, iterator), hash: null }
}

async function* continueWith(
  taken: readonly Uint8Array[],
  iterator: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* taken
  for (;;) {
    const next = await iterator.next()
    if (next.done) return
    yield next.value
  }
}
