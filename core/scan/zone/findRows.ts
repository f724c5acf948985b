/** Finds rows of letters that stand at one pitch among the marks of a picture. */
import type { Mark } from './findMarks.ts'

/** A mark and which letter of its row it is, counted from the leftmost that was found. */
export type Placed = { readonly mark: Mark; readonly column: number }
export type Row = {
  readonly placed: readonly Placed[]
  readonly pitch: number
  /** From which pixel, in which direction the row runs; one unit long. */
  readonly from: readonly [x: number, y: number]
  readonly along: readonly [x: number, y: number]
}

/** Fewer letters than this are no row of a travel document (the shortest has 30). */
const leastLetters = 12
/** Most marks of a row that may be missing from it, as a share: merged by blur, eaten by a lamp. */
const leastFilled = 0.55

export function findRows(marks: readonly Mark[]): readonly Row[] {
  const rows = chain(marks).flatMap((members) => toRow(members) ?? [])
  return joinBroken(rows).filter(({ placed }) => placed.length >= leastLetters)
}

/** Each mark with the nearest one to its right that may be its neighbour. */
function chain(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const sorted = marks.toSorted((a, b) => a.x - b.x)
  const next: (number | null)[] = sorted.map((mark, at) => rightOf(sorted, mark, at))
  const before = new Map<number, number>()
  // Of two that want the same neighbour the nearer one has it.
  next.forEach((to, at) => {
    if (to === null) return
    const rival = before.get(to)
    if (
      rival === undefined ||
      strain(sorted[at] as Mark, sorted[to] as Mark) < strain(sorted[rival] as Mark, sorted[to] as Mark)
    )
      before.set(to, at)
  })
  const chains: Mark[][] = []
  for (let start = 0; start < sorted.length; start++) {
    if (before.has(start)) continue
    const members = [sorted[start] as Mark]
    let at: number | null = start
    while (at !== null) {
      const to: number | null = next[at] ?? null
      at = to !== null && before.get(to) === at ? to : null
      if (at !== null) members.push(sorted[at] as Mark)
    }
    if (members.length >= 4) chains.push(members)
  }
  return chains
}

function rightOf(sorted: readonly Mark[], mark: Mark, at: number): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let other = at + 1; other < sorted.length; other++) {
    const candidate = sorted[other] as Mark
    if (candidate.x - mark.x > mark.height * 3.2) break
    const cost = strain(mark, candidate)
    if (cost < least) [best, least] = [other, cost]
  }
  return best
}

/** How little two marks look like neighbours in a row; infinite where they cannot be. */
function strain(a: Mark, b: Mark): number {
  const tall = Math.max(a.height, b.height)
  const [dx, dy] = [b.x - a.x, Math.abs(b.y - a.y)]
  if (Math.min(a.height, b.height) * 1.7 < tall || dy > tall * 0.45 || dx < tall * 0.45 || dx > tall * 2.6)
    return Number.POSITIVE_INFINITY
  return dx + 2 * dy
}

/** Null where the marks stand at no pitch. */
function toRow(members: readonly Mark[]): Row | null {
  const first = members[0] as Mark
  const last = members.at(-1) as Mark
  const length = Math.hypot(last.x - first.x, last.y - first.y)
  const along = [(last.x - first.x) / length, (last.y - first.y) / length] as const
  const gaps = members.slice(1).map((mark, at) => reach(members[at] as Mark, mark, along))
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] as number
  const pitch = meanOf(gaps.filter((gap) => gap > middle * 0.8 && gap < middle * 1.2))
  let column = 0
  const placed: Placed[] = [{ mark: first, column }]
  for (const [at, gap] of gaps.entries()) {
    const step = Math.round(gap / pitch)
    if (step < 1 || Math.abs(gap / pitch - step) > 0.36) continue
    column += step
    placed.push({ mark: members[at + 1] as Mark, column })
  }
  if (placed.length < 4 || placed.length < (column + 1) * leastFilled) return null
  return { placed, pitch, along, from: [first.x, first.y] }
}

function reach(a: Mark, b: Mark, [dx, dy]: readonly [number, number]): number {
  return (b.x - a.x) * dx + (b.y - a.y) * dy
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

/** A lamp's reflection may cut a row in two: pieces that go on in one line at one pitch are one row. */
function joinBroken(rows: readonly Row[]): readonly Row[] {
  const left = rows.toSorted((a, b) => a.from[0] - b.from[0])
  const joined: Row[] = []
  for (let row = left.shift(); row !== undefined; row = left.shift()) {
    let whole = row
    for (let at = 0; at < left.length; at++) {
      const more = follow(whole, left[at] as Row)
      if (more === null) continue
      whole = more
      left.splice(at, 1)
      at = -1
    }
    joined.push(whole)
  }
  return joined
}

const mostGap = 14

function follow(a: Row, b: Row): Row | null {
  const end = a.placed.at(-1) as Placed
  const start = (b.placed[0] as Placed).mark
  const far = reach(end.mark, start, a.along)
  const off = Math.abs((start.x - end.mark.x) * a.along[1] - (start.y - end.mark.y) * a.along[0])
  const pitch = (a.pitch + b.pitch) / 2
  if (far < pitch * 0.6 || far > pitch * mostGap || off > pitch * (0.3 + (0.04 * far) / pitch)) return null
  if (Math.abs(a.pitch - b.pitch) > pitch * 0.12) return null
  const shift = end.column + Math.max(1, Math.round(far / pitch))
  const placed = [...a.placed, ...b.placed.map(({ mark, column }) => ({ mark, column: column + shift }))]
  const last = (placed.at(-1) as Placed).mark
  const [dx, dy] = [last.x - a.from[0], last.y - a.from[1]]
  const length = Math.hypot(dx, dy)
  return { placed, pitch, from: a.from, along: [dx / length, dy / length] }
}
