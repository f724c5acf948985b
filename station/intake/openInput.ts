/** Opens what a person hands over: plain bytes, gzip or zip, told by their first bytes, with a cap on what they unpack to. */
import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { Unzip, UnzipInflate } from 'fflate'

export type ImportInput = {
  readonly name: string
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Of a file that another station hands on: when that one received it. */
  readonly receivedAt?: string
}

export type InputLimits = {
  /** Bytes one file may unpack to. */
  readonly unpackedBytes: number
  /** How many times larger than its packed form it may become: messages pack about twelvefold, bombs a thousandfold. */
  readonly ratio: number
  readonly files: number
}

export const inputLimits: InputLimits = { unpackedBytes: 16 * 1024 ** 3, ratio: 200, files: 10_000 }

/** Thrown by the chunks of an input; the sentence is for the person who handed it over. */
export class InputRefused extends Error {
  /** Names the sentence of the screens, in whatever language. */
  readonly code: InputRefusal

  constructor(code: InputRefusal, options: { readonly cause?: unknown } = {}) {
    super(sentences[code], options)
    this.code = code
  }
}

const sentences = {
  'gzip-damaged': 'The gzip file is damaged or cut off; send it again.',
  'unpacks-too-far': 'The packed file unpacks to far more than messages do; it was not read.',
  'zip-too-many': 'The zip file holds too many files.',
  'zip-damaged': 'The zip file is damaged; send it again.',
  'zip-kind': 'The zip file is damaged or of a kind that is not read; send the files unpacked.',
  'zip-cut': 'The zip file is cut off; send it again.',
  'zip-locked': 'The zip file is locked with a password; send the files unpacked.',
} as const
export type InputRefusal = keyof typeof sentences

/** A little may always unpack to much: the ratio counts only from here on. */
const ratioFromBytes = 1024 ** 2

/** The files in it, also those of an archive in an archive, one after the other; each must be read to its end before the next. */
export async function* openInput(input: ImportInput, limits: InputLimits = inputLimits): AsyncGenerator<ImportInput> {
  // One meter for all layers: what is packed counts once, what comes out of any of them counts.
  const meter = createMeter(limits)
  yield* openLayer({ ...input, chunks: countPacked(input.chunks, meter) }, { limits, meter, layer: 1 })
}

type Opening = { readonly limits: InputLimits; readonly meter: Meter; readonly layer: number }

/** Layers deeper than this are no habit of any sender. */
const mostLayers = 3

async function* openLayer(input: ImportInput, opening: Opening): AsyncGenerator<ImportInput> {
  const { head, rest } = await peek(input.chunks)
  const next = { ...opening, layer: opening.layer + 1 }
  const isPacked = opening.layer <= mostLayers
  if (isPacked && head[0] === 0x1f && head[1] === 0x8b) {
    yield* openLayer({ name: input.name.replace(/\.gz$/i, ''), chunks: gunzip(rest, opening.meter) }, next)
  } else if (isPacked && head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) {
    // Bit 0 of the flags (APPNOTE 4.4.4).
    const isLocked = ((head[6] ?? 0) & 1) === 1
    if (isLocked) yield { name: input.name, chunks: fail(new InputRefused('zip-locked')) }
    else for await (const file of unzip(input.name, rest, opening)) yield* openLayer(file, next)
  } else yield { name: input.name, chunks: rest }
}

/** Signature, version and flags of a zip entry. */
const headBytes = 8

async function peek(chunks: ImportInput['chunks']): Promise<{ head: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let bytes = 0
  try {
    while (bytes < headBytes) {
      const next = await iterator.next()
      if (next.done) break
      taken.push(next.value)
      bytes += next.value.length
    }
  } catch (error) {
    // Told where this file is read, so that the others of an archive are not lost with it.
    return { head: new Uint8Array(0), rest: fail(error) }
  }
  const head = Buffer.concat(taken.map((chunk) => chunk.subarray(0, headBytes))).subarray(0, headBytes)
  return { head, rest: replay(taken, iterator) }
}

/** Chunks that cannot be read. */
async function* fail(error: unknown): AsyncGenerator<Uint8Array> {
  if (error !== undefined) throw error
  yield new Uint8Array(0)
}

async function* replay(
  taken: readonly Uint8Array[],
  iterator: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken
    for (;;) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}

async function* gunzip(packed: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false })
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const chunk of source.pipe(unpacked)) {
      meter.take((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    if (error instanceof InputRefused) throw error
    throw new InputRefused('gzip-damaged', { cause: error })
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

type Meter = { packed(bytes: number): void; take(bytes: number): void }

function createMeter({ unpackedBytes, ratio }: InputLimits): Meter {
  let packed = 0
  let unpacked = 0
  return {
    packed: (bytes) => void (packed += bytes),
    take(bytes) {
      unpacked += bytes
      if (unpacked > unpackedBytes || (unpacked > ratioFromBytes && unpacked > packed * ratio)) {
        throw new InputRefused('unpacks-too-far')
      }
    },
  }
}

async function* countPacked(chunks: ImportInput['chunks'], meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.packed(chunk.length)
    yield chunk
  }
}

/** A slice unpacks to at most a thousand times its size before anyone can look. */
const sliceBytes = 16 * 1024

async function* inSlices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += sliceBytes) yield chunk.subarray(at, at + sliceBytes)
  }
}

type Entry = { readonly name: string; readonly pieces: Uint8Array[]; isOver: boolean }

/** Entries come out as the archive is read, so only the pieces of one chunk are ever held. */
async function* unzip(
  name: string,
  packed: AsyncIterable<Uint8Array>,
  { limits, meter }: Opening,
): AsyncGenerator<ImportInput> {
  const entries: Entry[] = []
  let fault: unknown = null
  let count = 0
  const archive = new Unzip((file) => {
    if (file.name.endsWith('/') || file.name.startsWith('__MACOSX/')) return
    if (++count > limits.files) throw new InputRefused('zip-too-many')
    const entry: Entry = { name: `${name}/${readableName(file.name)}`, pieces: [], isOver: false }
    entries.push(entry)
    file.ondata = (error, data, isLast) => {
      // What is thrown in here comes back in here, as the fault of the packed data.
      if (error !== null) {
        fault ??= error
        return
      }
      meter.take(data.length)
      entry.pieces.push(data)
      entry.isOver = isLast
    }
    file.start()
  })
  archive.register(UnzipInflate)
  const source = inSlices(packed)
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    pushZip(archive, next.done ? new Uint8Array(0) : next.value, next.done ?? false)
    if (fault instanceof InputRefused) throw fault
    if (fault !== null) throw new InputRefused('zip-damaged', { cause: fault })
    return !next.done
  }
  for (;;) {
    const entry = entries.shift()
    if (entry !== undefined) yield { name: entry.name, chunks: drain(entry, more) }
    else if (!(await more())) return
  }
}

/** Names that are not marked as UTF-8 come as Latin-1; Korean systems write them in UTF-8 or code page 949 all the same. */
function readableName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\x00-\xff]/.test(name)) return name
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(Buffer.from(name, 'latin1'))
    } catch {
      // Not that one.
    }
  }
  return name
}

function pushZip(archive: Unzip, chunk: Uint8Array, isLast: boolean): void {
  try {
    archive.push(chunk, isLast)
  } catch (error) {
    if (error instanceof InputRefused) throw error
    // At the very end, what is missing is the rest of the archive.
    throw new InputRefused(isLast ? 'zip-cut' : 'zip-kind', { cause: error })
  }
}

async function* drain(entry: Entry, more: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  for (;;) {
    yield* entry.pieces.splice(0)
    if (entry.isOver && entry.pieces.length === 0) return
    if (!(await more()) && !entry.isOver && entry.pieces.length === 0) {
      throw new InputRefused('zip-cut')
    }
  }
}
