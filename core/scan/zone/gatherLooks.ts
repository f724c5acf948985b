/** Puts several looks at one zone together, letter by letter, and says when what they say may be taken. */
import { readMrz } from '../readMrz.ts'
import { glyphs } from './glyphNet.ts'
import { likeliestLines, type ZoneLook } from './readZone.ts'
import type { ZoneShape } from './zoneShapes.ts'

export type GatheredLooks = {
  readonly shape: ZoneShape
  /** Sums over the looks of how likely each glyph is in each cell. */
  readonly likely: Float32Array
  readonly looks: number
  readonly lines: readonly string[]
  /** The last so many looks said the same, each by itself. */
  readonly same: number
}

export type ZoneVerdict =
  /** Not sure yet: look again. */
  { readonly kind: 'again' } | { readonly kind: 'taken'; readonly text: string }

/** A glyph counts as impossible in one look no further than this: a speck of dust lasts one look. */
const leastLog = -12
/** Looks of which more letters differ than this share are of two documents. */
const mostDifferent = 0.25
/** Every letter at least this likely, in the mean of the looks: among 600 blurred films no wrong one was above 0.91 (ADR 0025). */
const leastSure = 0.97
/** Looks that must agree where every check digit is right, and where one is not: then the document itself may be wrong. */
const looksRight = 2
const looksWrong = 8

export function addLook(before: GatheredLooks | null, look: ZoneLook): GatheredLooks {
  const clipped = look.likely.map((one) => Math.max(one, leastLog))
  if (before === null || isOther(before, look))
    return { shape: look.shape, likely: clipped, looks: 1, lines: look.lines, same: 1 }
  const likely = clipped.map((one, at) => one + (before.likely[at] as number))
  const lines = likeliestLines(look.shape, likely)
  const isSame = lines.join() === look.lines.join() && lines.join() === before.lines.join()
  return { shape: look.shape, likely, looks: before.looks + 1, lines, same: isSame ? before.same + 1 : 1 }
}

/** Never on one look alone, and never a letter that is not sure: names have no check digit. */
export function judgeLooks(gathered: GatheredLooks, on: string): ZoneVerdict {
  const text = gathered.lines.join('\n')
  if (gathered.same < looksRight || leastLikely(gathered) < leastSure) return { kind: 'again' }
  const faults = faultsOf(text, on)
  const isTaken = faults === 'none' || (faults === 'few' && gathered.same >= looksWrong)
  return isTaken ? { kind: 'taken', text } : { kind: 'again' }
}

/** One wrong digit makes the one over all wrong too; more of them, or dates that cannot be, are lines of which a part is hidden. */
function faultsOf(text: string, on: string): 'none' | 'few' | 'many' {
  const reading = readMrz(text, on)
  if (reading === null || mayBeCut(text)) return 'many'
  const problems = reading.problems.filter((problem) => problem !== 'document-expired')
  if (problems.length === 0) return 'none'
  const right = reading.fields.filter(({ check }) => check === 'ok').length
  const isReadable = problems.every((problem) => problem.startsWith('check-digit'))
  return isReadable && problems.length <= 2 && right >= 2 ? 'few' : 'many'
}

/**
 * The first 36 columns of a large visa are a small one, with the same digits (there is none over all): where a lamp hides its end, its name
 * may go on there. After the filler that ends a name nothing does.
 */
function mayBeCut(text: string): boolean {
  const [first = ''] = text.split('\n')
  return first.startsWith('V') && first.length === 36 && !first.endsWith('<<')
}

/** How likely the least likely letter is, against all others that may stand in its cell. */
function leastLikely({ shape, likely, looks }: GatheredLooks): number {
  const count = glyphs.length
  return Math.min(
    ...shape.allowed.map((allowed, cell) => {
      const shares = allowed.map((glyph) => Math.exp((likely[cell * count + glyph] as number) / looks))
      return Math.max(...shares) / shares.reduce((sum, one) => sum + one, 0)
    }),
  )
}

function isOther(before: GatheredLooks, look: ZoneLook): boolean {
  if (before.shape !== look.shape) return true
  const [a, b] = [before.lines.join(''), look.lines.join('')]
  const different = [...a].filter((letter, at) => letter !== b[at]).length
  return different > a.length * mostDifferent
}
