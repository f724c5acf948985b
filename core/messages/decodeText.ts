/**
 * Turns the bytes of a message file into text, chunk by chunk: UTF-8, UTF-16 by its mark or its zero bytes, the Korean code of
 * spreadsheets by its first line, and byte by byte Windows-1252 wherever else bytes are no UTF-8. The text never depends on how
 * the file was cut into chunks.
 */

/** Part of every host (WHATWG Encoding); declared here because this room sees neither Node nor a browser. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string }

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'euc-kr'

export type ByteDecoder = {
  decode(chunk: Uint8Array): string
  end(): string
  /** What the bytes turned out to be so far; `windows-1252` once one byte was no UTF-8. */
  encoding(): TextEncodingName
}

export function createByteDecoder(): ByteDecoder {
  let head = new Uint8Array(0)
  let inner: ByteDecoder | null = null
  const start = (): ByteDecoder => {
    const whole = wideEncoding(head) ?? (isKoreanTable(head) ? 'euc-kr' : null)
    inner = whole ? createWholeDecoder(whole) : createNarrowDecoder()
    return inner
  }
  return {
    decode(chunk) {
      if (inner) return inner.decode(chunk)
      head = joinBytes(head, chunk)
      return canTell(head) ? start().decode(head) : ''
    },
    end() {
      if (inner) return inner.end()
      const decoder = start()
      return decoder.decode(head) + decoder.end()
    },
    encoding: () => inner?.encoding() ?? 'utf-8',
  }
}

export function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

/** UTF-16 by byte order mark, or because every other of the first bytes is zero as in Latin text. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'utf-16be' : null
}

/** A first line is as long as it gets; by then the code of a file is told. */
const longestHead = 4096
const lineFeed = 10

function canTell(head: Uint8Array): boolean {
  return head.length >= longestHead || (head.length >= 4 && head.includes(lineFeed))
}

/** Spreadsheets on Korean machines write tables in code page 949, of which EUC-KR is the part that names are made of. */
function isKoreanTable(head: Uint8Array): boolean {
  const end = head.indexOf(lineFeed)
  const line = head.subarray(0, end < 0 ? longestHead : end)
  if (!line.some((byte) => byte >= 0x80)) return false
  if (decodesAs('utf-8', line) !== null) return false
  const text = decodesAs('euc-kr', line)
  return text !== null && /[가-힣]/.test(text) && /[,;\t]/.test(text) && !/UN[ABGH][^A-Za-z0-9]/.test(text)
}

function decodesAs(encoding: 'utf-8' | 'euc-kr', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function createWholeDecoder(encoding: 'utf-16le' | 'utf-16be' | 'euc-kr'): ByteDecoder {
  const decoder = new TextDecoder(encoding)
  return {
    decode: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
    encoding: () => encoding,
  }
}

function createNarrowDecoder(): ByteDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const single = new TextDecoder('windows-1252')
  let rest: Uint8Array = new Uint8Array(0)
  let encoding: TextEncodingName = 'utf-8'
  const mixed = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes)
    } catch {
      encoding = 'windows-1252'
      return decodeMixed(bytes, strict, single)
    }
  }
  return {
    decode(chunk) {
      const bytes = rest.length === 0 ? chunk : joinBytes(rest, chunk)
      const whole = bytes.length - unfinishedBytes(bytes)
      rest = whole === bytes.length ? new Uint8Array(0) : bytes.slice(whole)
      return mixed(whole === bytes.length ? bytes : bytes.subarray(0, whole))
    },
    end() {
      const text = mixed(rest)
      rest = new Uint8Array(0)
      return text
    },
    encoding: () => encoding,
  }
}

type Strings = { decode(input?: Uint8Array): string }

/** Runs of good UTF-8 as such, every other byte as one Windows-1252 character. */
function decodeMixed(bytes: Uint8Array, strict: Strings, single: Strings): string {
  let text = ''
  let good = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    if (at > good) text += strict.decode(bytes.subarray(good, at))
    text += single.decode(bytes.subarray(at, at + 1))
    at++
    good = at
  }
  return at > good ? text + strict.decode(bytes.subarray(good, at)) : text
}

/** Length of the well-formed UTF-8 sequence that starts here (Unicode table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (size === 0 || at + size > bytes.length) return 0
  const second = bytes[at + 1] as number
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let i = 2; i < size; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0
  return size
}

/** Bytes at the end that may be the start of a character whose rest comes with the next chunk. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}
