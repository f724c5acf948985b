/** Puts the name of each place of a map where it covers no other: right, left, above or below its mark. */

type Mark = { readonly code: string; readonly x: number; readonly y: number }
export type PlacedLabel = Mark & {
  /** From the mark to the foot of the text. */
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Of the type that the map is set in. */
const letterPx = 8.6
const heightPx = 12
const markPx = 5
const sides: readonly Omit<PlacedLabel, keyof Mark>[] = [
  { dx: 7, dy: 4, anchor: 'start' },
  { dx: -7, dy: 4, anchor: 'end' },
  { dx: 0, dy: -8, anchor: 'middle' },
  { dx: 0, dy: 17, anchor: 'middle' },
]

export function placeLabels(marks: readonly Mark[], size: { readonly width: number; readonly height: number }) {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - markPx,
    right: x + markPx,
    top: y - markPx,
    bottom: y + markPx,
  }))
  return marks.map((mark, at): PlacedLabel => {
    const others = taken.filter((_, other) => other !== at)
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= size.width &&
      box.top >= 0 &&
      box.bottom <= size.height &&
      !others.some((other) => overlaps(box, other))
    const side = sides.find((one) => isFree(boxOf(mark, one))) ?? sides[mark.x > size.width / 2 ? 1 : 0]
    const placed = { ...mark, ...(side ?? { dx: 7, dy: 4, anchor: 'start' as const }) }
    taken.push(boxOf(mark, placed))
    return placed
  })
}

function boxOf({ code, x, y }: Mark, { dx, dy, anchor }: Omit<PlacedLabel, keyof Mark>): Box {
  const width = code.length * letterPx
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  return { left, right: left + width, top: y + dy - heightPx, bottom: y + dy }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
