/** Finds dark marks in a picture that have the size of a printed letter: what is darker than its surroundings and hangs together. */
import type { Picture } from './Picture.ts'

/** The box around a mark, by its middle, in pixels. */
export type Mark = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Darker than the mean of its surroundings by this factor and this much: paper under a lamp differs by less, thin ink by more. */
const darkShare = 0.94
const darkLeast = 3
/** Letters are no smaller (below, they cannot be read) and no larger (a zone of 30 letters in the whole width). */
const leastHeightPx = 5
const mostHeightShare = 1 / 14

/** `reach`: how far the surroundings of a pixel go to each side, as a share of the picture's width. */
export function findMarks({ width, height, gray }: Picture, reach: number): readonly Mark[] {
  const dark = findDark({ width, height, gray }, Math.max(4, Math.round(width * reach)))
  const boxes = joinRuns(dark, width, height)
  const mostHeight = width * mostHeightShare
  const marks: Mark[] = []
  for (let at = 0; at < boxes.length; at += 4) {
    const [left, top, right, bottom] = [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]] as [
      number,
      number,
      number,
      number,
    ]
    const [wide, tall] = [right - left + 1, bottom - top + 1]
    if (tall < leastHeightPx || tall > mostHeight || wide > tall * 1.5 || wide * 7 < tall) continue
    marks.push({ x: (left + right + 1) / 2, y: (top + bottom + 1) / 2, width: wide, height: tall })
  }
  return marks
}

/** 1 where a pixel is dark; the means come from sums over all that is left of and above a place. */
function findDark({ width, height, gray }: Picture, reach: number): Uint8Array {
  const wide = width + 1
  const sums = new Uint32Array(wide * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += gray[y * width + x] as number
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] as number) + row
    }
  }
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const upper = Math.max(0, y - reach) * wide
    const lower = Math.min(height, y + reach + 1) * wide
    const rows = (lower - upper) / wide
    for (let x = 0; x < width; x++) {
      const left = x < reach ? 0 : x - reach
      const right = x + reach + 1 > width ? width : x + reach + 1
      const sum =
        (sums[lower + right] as number) -
        (sums[lower + left] as number) -
        (sums[upper + right] as number) +
        (sums[upper + left] as number)
      const mean = sum / ((right - left) * rows)
      if ((gray[y * width + x] as number) < mean * darkShare - darkLeast) dark[y * width + x] = 1
    }
  }
  return dark
}

/** Boxes of hanging-together marks: runs of a row are joined to those they touch, also at a corner, in the row above. */
function joinRuns(dark: Uint8Array, width: number, height: number): readonly number[] {
  const parent: number[] = []
  const boxes: number[] = []
  const rootOf = (run: number): number => {
    let at = run
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  let above: readonly Run[] = []
  for (let y = 0; y < height; y++) {
    const row: Run[] = []
    let first = 0
    for (let x = 0; x < width; x++) {
      if (dark[y * width + x] === 0) continue
      const start = x
      while (x < width && dark[y * width + x] === 1) x++
      const id = parent.length
      parent.push(id)
      boxes.push(start, y, x - 1, y)
      const run = { start, end: x - 1, id }
      row.push(run)
      while (first < above.length && (above[first] as Run).end < start - 1) first++
      for (let other = first; other < above.length && (above[other] as Run).start <= x; other++) {
        join({ parent, boxes }, rootOf((above[other] as Run).id), rootOf(id))
      }
    }
    above = row
  }
  const kept: number[] = []
  for (let run = 0; run < parent.length; run++) if (parent[run] === run) kept.push(...boxes.slice(run * 4, run * 4 + 4))
  return kept
}

type Run = { readonly start: number; readonly end: number; readonly id: number }
type Forest = { readonly parent: number[]; readonly boxes: number[] }

function join({ parent, boxes }: Forest, a: number, b: number): void {
  if (a === b) return
  const [root, other] = a < b ? [a, b] : [b, a]
  parent[other] = root
  const [to, from] = [root * 4, other * 4]
  boxes[to] = Math.min(boxes[to] as number, boxes[from] as number)
  boxes[to + 1] = Math.min(boxes[to + 1] as number, boxes[from + 1] as number)
  boxes[to + 2] = Math.max(boxes[to + 2] as number, boxes[from + 2] as number)
  boxes[to + 3] = Math.max(boxes[to + 3] as number, boxes[from + 3] as number)
}
