/** Cuts one cell out of a picture, straight, at one size and one contrast, as the reader of glyphs was taught to see it. */
import { type Grid, placeOf } from './Grid.ts'
import type { Picture } from './Picture.ts'

export const cellWidth = 16
export const cellHeight = 20
/** Pixels of a cut cell for one pitch: a cell shows an eighth of its neighbours on both sides. */
const perPitch = 12.8
/** Lines are this many pitches apart (6.35 mm and 2.54 mm, ICAO Doc 9303 part 3). */
const lineStep = 2.5

/** Into `into` from `offset` on. Mean 0, deviation 1. */
export function cutCell(
  picture: Picture,
  { grid, u, v }: { readonly grid: Grid; readonly u: number; readonly v: number },
  into: { readonly cells: Float32Array; readonly offset: number },
): void {
  const corner = (du: number, dv: number): readonly [number, number] => placeOf(grid, u + du, v + dv / lineStep)
  const [halfU, halfV] = [cellWidth / perPitch / 2, cellHeight / perPitch / 2]
  // Within one cell the plane is as good as flat: bilinear between its corners.
  const [ax, ay] = corner(-halfU, -halfV)
  const [bx, by] = corner(halfU, -halfV)
  const [cx, cy] = corner(-halfU, halfV)
  const [dx, dy] = corner(halfU, halfV)
  // Large letters are seen through more than one place for each pixel, or thin strokes would fall between.
  const looks = Math.max(1, Math.min(4, Math.round(Math.hypot(bx - ax, by - ay) / cellWidth)))
  let sum = 0
  let squares = 0
  for (let row = 0; row < cellHeight; row++) {
    for (let column = 0; column < cellWidth; column++) {
      let light = 0
      for (let look = 0; look < looks * looks; look++) {
        const s = (column + ((look % looks) + 0.5) / looks) / cellWidth
        const t = (row + (Math.floor(look / looks) + 0.5) / looks) / cellHeight
        const x = (ax * (1 - s) + bx * s) * (1 - t) + (cx * (1 - s) + dx * s) * t
        const y = (ay * (1 - s) + by * s) * (1 - t) + (cy * (1 - s) + dy * s) * t
        light += lightAt(picture, x, y)
      }
      light /= looks * looks
      into.cells[into.offset + row * cellWidth + column] = light
      sum += light
      squares += light * light
    }
  }
  const count = cellWidth * cellHeight
  const mean = sum / count
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean)) + 1
  for (let at = into.offset; at < into.offset + count; at++)
    into.cells[at] = ((into.cells[at] as number) - mean) / deviation
}

/** Between four pixels, whose middles lie at halves; outside, the nearest. */
function lightAt({ width, height, gray }: Picture, x: number, y: number): number {
  const px = Math.max(0, Math.min(width - 1.001, x - 0.5))
  const py = Math.max(0, Math.min(height - 1.001, y - 0.5))
  const [left, top] = [px | 0, py | 0]
  const [dx, dy] = [px - left, py - top]
  const at = top * width + left
  const upper = (gray[at] as number) * (1 - dx) + (gray[at + 1] as number) * dx
  const lower = (gray[at + width] as number) * (1 - dx) + (gray[at + width + 1] as number) * dx
  return upper * (1 - dy) + lower * dy
}
