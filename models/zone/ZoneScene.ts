/** A travel document before a camera: what its lines say, how it is held, and what the light does. */
import type { Face } from './glyphFields.ts'

export type ZoneScene = {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  /** Part of the picture's width that the lines take up. */
  readonly share: number
  readonly tiltDegrees: number
  /** How much larger one end of the lines is than the other, and the foot of the page than its head; 0: seen from straight above. */
  readonly lean: readonly [along: number, across: number]
  /** Middle of the lines in the picture, 0 to 1. */
  readonly at: readonly [x: number, y: number]
  /** Standard deviation of the lens, pixels. */
  readonly blurPx: number
  /** Added to every stroke, in pitches: ink runs, or is thin. */
  readonly fat: number
  readonly face: Face
  /** Glyphs wider and taller in their cells than drawn, 1: as drawn; printers differ. */
  readonly stretch: readonly [wide: number, tall: number]
  /** How much of the ink is worn off in places, 0 to 1. */
  readonly worn: number
  /** Strength of a lamp's reflection, 0 to 1, and where it lies along and across the lines, 0 to 1. */
  readonly glare: readonly [strength: number, x: number, y: number]
  /** Standard deviation of the sensor's grain, of 255. */
  readonly grain: number
  readonly paper: number
  readonly ink: number
  readonly seed: number
  /** Another grain over the same page: the next picture of a film. */
  readonly grainSeed?: number
}

/** Lines stand 6.35 mm apart, characters 2.54 mm (ICAO Doc 9303 part 3, 4.2). */
export const lineStep = 2.5
