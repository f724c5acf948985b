/** Any bytes: the reader never throws, never hangs, and every position lies inside the text. GATESIDE_FUZZ sets how many inputs. */
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { findBrokenItem } from '../helpers/checkItems.ts'
import { createNoise, type Noise } from '../helpers/createNoise.ts'
import { readSeeds } from '../helpers/seedMessages.ts'

const inputs = Number(process.env['GATESIDE_FUZZ'] ?? 20_000)
const options = { fileName: 'fuzz', receivedAt: '2026-11-22T00:00:00Z' }
/** No input of a few kilobytes may take longer; generous, as other work shares the machine. */
const slowestMs = 1000
/** What breaks parsers: separators, line ends, quotes, byte order marks, half characters, tags. */
const splinters = [
  "'",
  '+',
  ':',
  '?',
  '\r\n',
  '\n ',
  '"',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&x;',
  '\u0000',
  '\ufeff',
  '\u00c3',
  '/',
  '.N/',
  ',',
]
const words = [
  'constructor',
  '__proto__',
  'toString',
  "UNA:+.? '",
  'UNB+',
  'UNH+1+PNRGOV',
  'UNT',
  "SRC'",
  'TIF+',
  'TVL+',
  'TRI',
  'NAD+FL',
  'BSM\r\n',
  'ENDBSM',
  '9999999999',
  '한글',
  'É',
]

const everyFormat = [
  ...['BCM', 'BMM', 'BNS', 'BPM', 'BRQ', 'BSM', 'BTM', 'BUM', 'DECLARATIONS', 'INSPECTIONS', 'PAXLST', 'PNRGOV'],
  ...['PNRGOV-XML', 'SCHEDULE', 'UNKNOWN', 'WATCHLIST'],
]

describe('fuzzing the reader', () => {
  it(`survives ${inputs} broken files`, { timeout: 3_600_000 }, () => {
    const seeds = readSeeds()
    const noise = createNoise(20261122)
    const encoder = new TextEncoder()
    const reached = new Set<string>()
    for (let run = 0; run < inputs; run++) {
      const bytes = breakFile(noise, noise.pick(seeds), { seeds, encoder })
      const start = performance.now()
      let fault: string | null
      try {
        const profile = run % 3 === 0 ? ('KR' as const) : ('open' as const)
        // Items travel between threads: nothing in them may be more than plain data.
        const items = structuredClone(parseBytes(bytes, { ...options, profile }))
        for (const item of items) if (item.kind === 'message') reached.add(item.header.format)
        fault = findBrokenItem(items, bytes.length)
      } catch (error) {
        fault = `threw ${error instanceof Error ? error.stack : String(error)}`
      }
      const took = performance.now() - start
      if (fault === null && took > slowestMs) fault = `took ${took} ms`
      if (fault !== null) expect.fail(`input ${run}: ${fault}\n${Buffer.from(bytes).toString('base64')}`)
    }
    // Every reader had its share: broken files of each format were still taken for that format.
    expect([...reached].toSorted()).toEqual(everyFormat)
  })
})

function breakFile(noise: Noise, seed: Uint8Array, material: Material): Uint8Array {
  let bytes = Uint8Array.from(seed)
  const edits = 1 + noise.below(6)
  for (let edit = 0; edit < edits; edit++) bytes = breakOnce(noise, bytes, material)
  return bytes
}

type Material = { readonly seeds: readonly Uint8Array[]; readonly encoder: TextEncoder }

function breakOnce(
  noise: Noise,
  bytes: Uint8Array<ArrayBuffer>,
  { seeds, encoder }: Material,
): Uint8Array<ArrayBuffer> {
  const at = noise.below(bytes.length + 1)
  const until = Math.min(bytes.length, at + 1 + noise.below(40))
  switch (noise.below(8)) {
    case 0: {
      if (at < bytes.length) bytes[at] = noise.below(256)
      return bytes
    }
    case 1:
      return join(bytes.subarray(0, at), new Uint8Array(0), bytes.subarray(until))
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(at))
    case 3:
      return join(bytes.subarray(0, at), encoder.encode(noise.pick(splinters)), bytes.subarray(at))
    case 4:
      return join(bytes.subarray(0, at), encoder.encode(noise.pick(words)), bytes.subarray(at))
    case 5:
      return bytes.slice(0, at)
    case 6: {
      const other = noise.pick(seeds)
      return join(bytes.subarray(0, at), other.subarray(noise.below(other.length)), bytes.subarray(until))
    }
    default: {
      if (at < bytes.length) bytes[at] = encoder.encode(noise.pick(["'", '+', ':', '?', '\n', '"', '/']))[0] as number
      return bytes
    }
  }
}

function join(a: Uint8Array, b: Uint8Array, c: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length + c.length)
  joined.set(a)
  joined.set(b, a.length)
  joined.set(c, a.length + b.length)
  return joined
}
