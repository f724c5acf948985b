/** Lays the cells of a zone over rows of letters: two or three rows, one below the other at the distance the standard says. */
import { fitGrid, type Grid, type GridPoint } from './Grid.ts'
import type { Row } from './findRows.ts'

export type FoundGrid = {
  readonly grid: Grid
  readonly lines: number
  /** Columns of the outermost letters that were found. */
  readonly first: number
  readonly last: number
}

/** Lines are 2.5 pitches apart (ICAO Doc 9303 part 3); seen askew a little more or less. */
const apart = { least: 1.9, most: 3.2 } as const
/** Pictures full of text: the likeliest few are looked at. */
const mostGrids = 3

/** The likeliest first: most letters. */
export function findGrids(rows: readonly Row[]): readonly FoundGrid[] {
  const below = rows.map((upper) => rows.findIndex((lower) => isBelow(upper, lower)))
  const stacks = rows.flatMap((row, at) => {
    const second = below[at] ?? -1
    if (second < 0) return []
    const third = below[second] ?? -1
    const two = [row, rows[second] as Row]
    return third < 0 ? [two] : [[...two, rows[third] as Row], two]
  })
  const letters = (stack: readonly Row[]): number => stack.reduce((sum, { placed }) => sum + placed.length, 0)
  return stacks
    .toSorted((a, b) => letters(b) - letters(a))
    .slice(0, mostGrids)
    .flatMap((stack) => layOver(stack) ?? [])
}

function isBelow(upper: Row, lower: Row): boolean {
  const [dx, dy] = between(upper, lower)
  const far = dy / upper.pitch
  const overlap = Math.min(endOf(upper), dx + endOf(lower)) - Math.max(0, dx)
  return (
    far > apart.least &&
    far < apart.most &&
    Math.abs(upper.pitch / lower.pitch - 1) < 0.12 &&
    overlap > upper.pitch * 12
  )
}

/** From the start of one row to the start of another, along the first and across it. The other is met where it crosses the same place. */
function between(row: Row, other: Row): readonly [along: number, across: number] {
  const { from, along } = row
  const [x, y] = [other.from[0] - from[0], other.from[1] - from[1]]
  const [dx, dy] = [x * along[0] + y * along[1], y * along[0] - x * along[1]]
  // Rows of a page that leans are not parallel: measured in the middle of the upper one.
  const slope = along[0] * other.along[1] - along[1] * other.along[0]
  const middle = endOf(row) / 2
  return [dx, dy + slope * (middle - dx)]
}

function endOf(row: Row): number {
  const last = row.placed.at(-1)
  return last === undefined
    ? 0
    : (last.mark.x - row.from[0]) * row.along[0] + (last.mark.y - row.from[1]) * row.along[1]
}

function layOver(stack: readonly Row[]): FoundGrid | null {
  const shifts = stack.map((row, line) => (line === 0 ? 0 : shiftOf(stack[0] as Row, row)))
  const points: GridPoint[] = stack.flatMap((row, v) =>
    row.placed.map(({ mark, column }) => ({ u: column + (shifts[v] as number), v, x: mark.x, y: mark.y })),
  )
  const pitch = (stack[0] as Row).pitch
  const grid = fitGrid(points, pitch)
  if (grid === null) return null
  const columns = points.map(({ u }) => u)
  return { grid, lines: stack.length, first: Math.min(...columns), last: Math.max(...columns) }
}

/** Which column of the upper row the first letter of the lower one stands under: told where both have letters, about the middle. */
function shiftOf(upper: Row, lower: Row): number {
  const middle = (upper.placed[upper.placed.length >> 1] as Row['placed'][number]).mark
  const far = ({ mark }: Row['placed'][number]): number =>
    Math.abs((mark.x - middle.x) * upper.along[0] + (mark.y - middle.y) * upper.along[1])
  const near = lower.placed.reduce((best, one) => (far(one) < far(best) ? one : best))
  const s = (near.mark.x - upper.from[0]) * upper.along[0] + (near.mark.y - upper.from[1]) * upper.along[1]
  // Between the two letters of the upper row around that place.
  const at = upper.placed.findIndex(
    ({ mark }) => (mark.x - upper.from[0]) * upper.along[0] + (mark.y - upper.from[1]) * upper.along[1] >= s,
  )
  const anchor = upper.placed[Math.max(0, at)] as Row['placed'][number]
  const anchorS = (anchor.mark.x - upper.from[0]) * upper.along[0] + (anchor.mark.y - upper.from[1]) * upper.along[1]
  return Math.round(anchor.column + (s - anchorS) / upper.pitch) - near.column
}
