/** How far each place in a cell lies from the outline of its OCR-B glyph: from that any weight of stroke is drawn, at any size. */
import outlines from './glyphOutlines.json' with { type: 'json' }

export type Face = keyof typeof outlines.faces
export const faces: readonly Face[] = ['round', 'sharp']

/** Samples for one pitch. */
const grain = 48
/** The cell with a margin for strokes that are printed fat, in pitches; its middle is 0, 0. */
const half = { u: 0.62, v: 0.78 } as const
const columns = Math.ceil(2 * half.u * grain)
const rows = Math.ceil(2 * half.v * grain)
/** Middle of a capital letter above its base line (capitals are 700 units high). */
const middle = 350

export type GlyphField = Float32Array
const made = new Map<string, GlyphField>()

/** Distances in pitches, negative inside; row by row. */
export function glyphField(face: Face, glyph: string): GlyphField {
  const key = face + glyph
  const known = made.get(key)
  if (known !== undefined) return known
  const contours = (outlines.faces[face] as Readonly<Record<string, readonly (readonly number[])[]>>)[glyph]
  if (contours === undefined) throw new Error(`no outline of ${glyph}`)
  const field = new Float32Array(columns * rows)
  for (let at = 0; at < field.length; at++) {
    const u = ((at % columns) + 0.5) / grain - half.u
    const v = (Math.floor(at / columns) + 0.5) / grain - half.v
    const unit = outlines.unitsPerPitch
    field[at] = distance(contours, (u + 0.5) * unit, middle - v * unit) / unit
  }
  made.set(key, field)
  return field
}

/** Between four samples; `u`, `v` in pitches from the middle of the cell, `v` downwards. */
export function distanceAt(field: GlyphField, u: number, v: number): number {
  const x = (u + half.u) * grain - 0.5
  const y = (v + half.v) * grain - 0.5
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= columns - 1 || top >= rows - 1) return 1
  const [dx, dy] = [x - left, y - top]
  const at = top * columns + left
  const upper = (field[at] as number) * (1 - dx) + (field[at + 1] as number) * dx
  const lower = (field[at + columns] as number) * (1 - dx) + (field[at + columns + 1] as number) * dx
  return upper * (1 - dy) + lower * dy
}

/** Inside where the outline winds around the place (non-zero rule of PostScript outlines). */
function distance(contours: readonly (readonly number[])[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  let winding = 0
  for (const points of contours) {
    for (let at = 0; at < points.length; at += 2) {
      const next = (at + 2) % points.length
      const [ax, ay, bx, by] = [points[at], points[at + 1], points[next], points[next + 1]] as [
        number,
        number,
        number,
        number,
      ]
      nearest = Math.min(nearest, squaredToSegment([ax - x, ay - y], [bx - x, by - y]))
      const turn = ax * (by - y) - bx * (ay - y) + x * (ay - by)
      if (ay <= y && by > y && turn > 0) winding++
      if (ay > y && by <= y && turn < 0) winding--
    }
  }
  return Math.sqrt(nearest) * (winding === 0 ? 1 : -1)
}

function squaredToSegment([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return (ax + t * dx) ** 2 + (ay + t * dy) ** 2
}
