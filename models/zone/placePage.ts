/** Where the page of a document lies in the picture, and what is printed on it besides its machine-readable lines. */
import { Random } from '../simulator/Random.ts'
import { distanceAt, glyphField } from './glyphFields.ts'
import { lineStep, type ZoneScene } from './ZoneScene.ts'

export type Placed = {
  /** Place on the page, in pitches from the start of the first line, and how many pixels a pitch has there. */
  toPage(x: number, y: number): readonly [u: number, v: number, scale: number]
  /** Pixel of a place on the page. */
  toPicture(u: number, v: number): readonly [x: number, y: number]
  /** Brightness without the lines, 1 for bare paper. */
  ground(u: number, v: number): number
  /** How much of the ink is gone, 0 to 1: blotches of a third of a letter. */
  wear(u: number, v: number): number
}

/** The table around the page. */
const table = 0.42
/** Paper beside the lines and below them, pitches (ICAO Doc 9303 part 3: 3 to 6 mm). */
const margin = { side: 2.2, foot: 3 } as const

export function placePage(scene: ZoneScene): Placed {
  const columns = scene.lines[0]?.length ?? 0
  const middle = [columns / 2, ((scene.lines.length - 1) * lineStep) / 2] as const
  const pitchPx = (scene.share * scene.width) / columns
  const turn = (scene.tiltDegrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [leanU, leanV] = [scene.lean[0] / columns, scene.lean[1] / columns]
  const [cx, cy] = [scene.at[0] * scene.width, scene.at[1] * scene.height]
  return {
    toPage(x, y) {
      const [dx, dy] = [(x - cx) / pitchPx, (y - cy) / pitchPx]
      const [a, b] = [dx * cos + dy * sin, dy * cos - dx * sin]
      // Undoes `toPicture`: a = p / (1 + lean . p).
      const w = 1 / (1 - leanU * a - leanV * b)
      return [a * w + middle[0], b * w + middle[1], pitchPx / w]
    },
    toPicture(u, v) {
      const [p, q] = [u - middle[0], v - middle[1]]
      const w = 1 + leanU * p + leanV * q
      const [a, b] = [p / w, q / w]
      return [cx + (a * cos - b * sin) * pitchPx, cy + (b * cos + a * sin) * pitchPx]
    },
    ground: groundOf(scene, columns),
    wear: wearOf(scene),
  }
}

function wearOf({ seed }: ZoneScene): Placed['wear'] {
  const random = new Random(seed, 3)
  const side = 64
  const blotches = Float32Array.from({ length: side * side }, () => random.next() ** 3)
  const at = (x: number, y: number): number =>
    blotches[(((y % side) + side) % side) * side + (((x % side) + side) % side)] as number
  return (u, v) => {
    const [x, y] = [u * 3, v * 3]
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [dx, dy] = [x - left, y - top]
    const upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx
    return upper * (1 - dy) + (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy
  }
}

/** The security print, a portrait, and the words of the upper half in letters that are not of the lines. */
function groundOf(scene: ZoneScene, columns: number): Placed['ground'] {
  const random = new Random(scene.seed, 1)
  const tall = columns * 0.72
  const foot = (scene.lines.length - 1) * lineStep + margin.foot
  const waves = Array.from(
    { length: 3 },
    () => [random.next() * 3 + 1, random.next() * 4 - 2, random.next() * 6] as const,
  )
  const words = Array.from({ length: 7 }, () =>
    Array.from({ length: random.between(6, 22) }, () =>
      glyphField('round', random.pick([...'ABCDEFGHIKLMNOPRSTUVY0123456789'])),
    ),
  )
  return (u, v) => {
    if (u < -margin.side || u > columns + margin.side || v > foot || v < foot - tall) return table
    let light = 1
    for (const [fast, slant, phase] of waves) light -= 0.02 * (1 + Math.sin(fast * u + slant * v + phase))
    if (u > 1 && u < columns * 0.3 && v < -4 && v > foot - tall + 4)
      return light * (0.5 + 0.2 * Math.sin(u) * Math.cos(v))
    const row = Math.round((-v - 4) / 3)
    const word = words[row]
    if (word !== undefined && u > columns * 0.36) {
      // Narrower and smaller than the glyphs of the lines, as words of the upper half are.
      const across = (u - columns * 0.36) / 0.8
      const field = word[Math.floor(across)]
      const far = field === undefined ? 1 : distanceAt(field, (across % 1) - 0.5, (v + 4 + row * 3) / 0.8)
      if (far < 0) return light * 0.3
    }
    return light
  }
}
