/** Reads the machine-readable lines in one picture, wherever they stand in it: how likely each glyph is in each of their cells. */
import { readMrz } from '../readMrz.ts'
import { findGrids, type FoundGrid } from './findGrids.ts'
import { cellHeight, cellWidth, cutCell } from './cutCell.ts'
import { findMarks } from './findMarks.ts'
import { findRows } from './findRows.ts'
import { type GlyphNet, glyphs, readGlyph } from './glyphNet.ts'
import { turnGrid } from './Grid.ts'
import type { Picture } from './Picture.ts'
import { type ZoneShape, zoneShapes } from './zoneShapes.ts'

export type ZoneLook = {
  readonly shape: ZoneShape
  /** Logarithms of likelihoods, cell by cell, `glyphs.length` each; glyphs that cannot stand in a cell have minus infinity. */
  readonly likely: Float32Array
  readonly lines: readonly string[]
}

/** A look worse than this, in the mean of all cells, is no zone: words in another typeface, a pattern. */
const leastMean = -0.7
/** A zone may lie beyond the letters that were found by this many columns at either end. */
const mostLost = 4

/** Letters stand out against about two letters around them; blurred ones run together and fall apart only against less. */
const reaches = [1 / 36, 1 / 90] as const

/** Null where no zone is seen. `on`, the day, tells which dates can be. */
export function readZone(picture: Picture, net: GlyphNet, on: string): ZoneLook | null {
  let best: Weighed | null = null
  for (const reach of reaches) {
    const grids = findGrids(findRows(findMarks(picture, reach)))
    const seen = readAmong(grids, picture, { net, on }) ?? readAmong(grids.map(upsideDown), picture, { net, on })
    if (seen !== null && (best === null || seen.worth > best.worth)) best = seen
    // Wrong digits may come of cells laid over letters that ran together: seen the other way they may be right.
    if (best !== null && best.wrong === 0) break
  }
  return best?.look ?? null
}

type Reader = { readonly net: GlyphNet; readonly on: string }
/** `worth`: how well it fits; `wrong`: how many check digits do not hold. */
type Weighed = { readonly look: ZoneLook; readonly worth: number; readonly wrong: number }

function upsideDown(found: FoundGrid): FoundGrid {
  return { ...found, grid: turnGrid(found.grid, found.first + found.last, found.lines) }
}

function readAmong(grids: readonly FoundGrid[], picture: Picture, { net, on }: Reader): Weighed | null {
  let best: Weighed | null = null
  for (const found of grids) {
    const seen = createCells(picture, net, found)
    for (const shape of zoneShapes) {
      if (shape.lines !== found.lines) continue
      for (const first of startsOf(found, shape.columns)) {
        const look = lookAt(seen, shape, first)
        const mean = meanOf(look)
        if (mean < leastMean) continue
        const { right, wrong } = countDigits(look, on)
        // Passport or visa: the first letter says.
        const worth = mean + right + Math.max(-4, kindOf(look))
        if (best === null || worth > best.worth) best = { look, worth, wrong }
      }
    }
  }
  return best
}

/** First columns at which a zone of this width may begin. */
function startsOf({ first, last }: FoundGrid, columns: number): readonly number[] {
  const spare = columns - (last - first + 1)
  if (Math.abs(spare) > mostLost) return []
  const [low, high] = spare >= 0 ? [first - spare, first] : [first, first - spare]
  return Array.from({ length: high - low + 1 }, (_, at) => low + at)
}

type Cells = (column: number, line: number) => Float32Array

/** Each cell is read once, however many zones it may belong to. */
function createCells(picture: Picture, net: GlyphNet, { grid }: FoundGrid): Cells {
  const known = new Map<number, Float32Array>()
  const cell = new Float32Array(cellWidth * cellHeight)
  return (column, line) => {
    const key = (column + mostLost * 2) * 4 + line
    const before = known.get(key)
    if (before !== undefined) return before
    const likely = new Float32Array(glyphs.length)
    cutCell(picture, { grid, u: column, v: line }, { cells: cell, offset: 0 })
    readGlyph(net, cell, likely)
    known.set(key, likely)
    return likely
  }
}

function lookAt(seen: Cells, shape: ZoneShape, first: number): ZoneLook {
  const count = glyphs.length
  const likely = new Float32Array(shape.allowed.length * count).fill(Number.NEGATIVE_INFINITY)
  shape.allowed.forEach((allowed, cell) => {
    const values = seen(first + (cell % shape.columns), Math.floor(cell / shape.columns))
    for (const glyph of allowed) likely[cell * count + glyph] = values[glyph] as number
  })
  return { shape, likely, lines: likeliestLines(shape, likely) }
}

/** The likeliest glyph of each cell. */
export function likeliestLines(shape: ZoneShape, likely: Float32Array): readonly string[] {
  const count = glyphs.length
  const text = shape.allowed.map((allowed, cell) => {
    let best = allowed[0] as number
    for (const glyph of allowed)
      if ((likely[cell * count + glyph] as number) > (likely[cell * count + best] as number)) best = glyph
    return glyphs[best]
  })
  return Array.from({ length: shape.lines }, (_, line) =>
    text.slice(line * shape.columns, (line + 1) * shape.columns).join(''),
  )
}

function meanOf({ shape, likely }: ZoneLook): number {
  const count = glyphs.length
  let sum = 0
  for (let cell = 0; cell < shape.allowed.length; cell++) {
    let most = Number.NEGATIVE_INFINITY
    for (let glyph = 0; glyph < count; glyph++) most = Math.max(most, likely[cell * count + glyph] as number)
    // One glyph that cannot be made out says little about the rest.
    sum += Math.max(most, -4)
  }
  return sum / shape.allowed.length
}

function kindOf({ likely }: ZoneLook): number {
  return Math.max(...likely.subarray(0, glyphs.length))
}

/** Of several ways to lay the lines over what was seen the one with the most right check digits is meant. */
function countDigits({ lines }: ZoneLook, on: string): { readonly right: number; readonly wrong: number } {
  const checks = readMrz(lines.join('\n'), on)?.fields.map(({ check }) => check) ?? []
  return { right: checks.filter((one) => one === 'ok').length, wrong: checks.filter((one) => one === 'wrong').length }
}
