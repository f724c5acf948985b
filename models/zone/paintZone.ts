/** Paints what a camera sees of a travel document: its page with the machine-readable lines, held askew, blurred, in uneven light. */
import type { Picture } from '#core/scan/zone/Picture.ts'
import { Random } from '../simulator/Random.ts'
import { blur } from './blur.ts'
import { distanceAt, type GlyphField, glyphField } from './glyphFields.ts'
import { type Placed, placePage } from './placePage.ts'
import { lineStep, type ZoneScene } from './ZoneScene.ts'

/** Half a line's height, pitches: farther away there is no ink of it. */
const reach = 0.75
export function paintZone(scene: ZoneScene): Picture {
  const { width, height } = scene
  const placed = placePage(scene)
  const inks = inkOf(scene)
  const light = new Float32Array(width * height)
  for (let y = 0; y < height; y++) paintRow(light, y, { scene, placed, inks })
  blur(light, width, scene.blurPx)
  return { width, height, gray: filmed(light, scene) }
}

type Inks = readonly (readonly GlyphField[])[]

function inkOf({ lines, face }: ZoneScene): Inks {
  return lines.map((line) => [...line].map((glyph) => glyphField(face, glyph)))
}

type Painting = { readonly scene: ZoneScene; readonly placed: Placed; readonly inks: Inks }

function paintRow(light: Float32Array, y: number, { scene, placed, inks }: Painting): void {
  const { width, paper, ink, fat, stretch, worn } = scene
  for (let x = 0; x < width; x++) {
    const [u, v, scale] = placed.toPage(x + 0.5, y + 0.5)
    const ground = placed.ground(u, v)
    let cover = 0
    const line = Math.round(v / lineStep)
    const row = inks[line]
    const off = v - line * lineStep
    if (row !== undefined && Math.abs(off) < reach) {
      const near = Math.floor(u)
      // Fat strokes may reach into the next cell.
      for (let column = near - 1; column <= near + 1; column++) {
        const field = row[column]
        if (field === undefined) continue
        const far = distanceAt(field, (u - column - 0.5) / stretch[0], off / stretch[1]) - fat
        cover = Math.max(cover, Math.min(1, Math.max(0, 0.5 - far * scale)))
      }
    }
    if (cover > 0 && worn > 0) cover *= 1 - worn * placed.wear(u, v)
    light[y * width + x] = ground * paper * (1 - cover) + ink * cover
  }
}

/** The lamp at the left, its reflection, the grain of the sensor; whole numbers of 0 to 255. */
function filmed(light: Float32Array, scene: ZoneScene): Uint8Array {
  const { width, height, glare, grain } = scene
  const random = new Random(scene.seed, 2, scene.grainSeed ?? 0)
  const [strength, gx, gy] = glare
  const gray = new Uint8Array(light.length)
  for (let at = 0; at < gray.length; at++) {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height]
    const shine = strength * Math.exp(-(((x - gx) / 0.16) ** 2) - ((y - gy) / 0.2) ** 2)
    const lit = (light[at] as number) * (1.05 - 0.3 * x)
    gray[at] = Math.max(0, Math.min(255, Math.round(lit + (255 - lit) * shine + random.normal(0, grain))))
  }
  return gray
}
