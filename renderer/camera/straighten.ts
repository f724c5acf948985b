/** How far a PDF417 code is turned in the picture: by the edges that were seen of it, or, where none were, by trying. */
type Point = { readonly x: number; readonly y: number }
export type SeenCode = {
  readonly format: string
  readonly isValid: boolean
  readonly position: {
    readonly topLeft: Point
    readonly topRight: Point
    readonly bottomLeft: Point
    readonly bottomRight: Point
  }
}

/** Nobody holds a pass more askew than this; beyond it the edges were mistaken. */
const mostDegrees = 20
/** The reader itself bears less than this much. */
const leastDegrees = 0.2
/** Two degrees apart, because the reader bears one to either side. */
const sweep = [2, -2, 4, -4, 6, -6, 8, -8, 10, -10, 12, -12] as const

/** Degrees clockwise, from the edges of a code that was seen and not read; null where none was. */
export function slantOf(seen: readonly SeenCode[]): number | null {
  const slants = seen
    .filter(({ format, isValid }) => format === 'PDF417' && !isValid)
    .flatMap(({ position }) => [
      degreesOf(position.topLeft, position.topRight),
      degreesOf(position.bottomLeft, position.bottomRight),
    ])
    .filter((degrees) => Math.abs(degrees) >= leastDegrees && Math.abs(degrees) <= mostDegrees)
  // An edge found level by mistake is the usual fault: the more slanting one is believed.
  return slants.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null
}

/** The slant to try after so many pictures without a code. */
export function sweepAngle(misses: number): number {
  return sweep[misses % sweep.length] ?? 0
}

function degreesOf(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
}
