/** Invented glyphs as a camera sees them, cut out a little beside their true place: what the reader of glyphs is taught with. */
import { cellHeight, cellWidth, cutCell } from '#core/scan/zone/cutCell.ts'
import { fitGrid, type Grid } from '#core/scan/zone/Grid.ts'
import { glyphs } from '#core/scan/zone/glyphNet.ts'
import { Random } from '../simulator/Random.ts'
import { faces } from './glyphFields.ts'
import { paintZone } from './paintZone.ts'
import { placePage } from './placePage.ts'
import { lineStep, type ZoneScene } from './ZoneScene.ts'

export type Cells = { readonly light: Float32Array; readonly labels: Uint8Array }

const columns = 12
const lines = 2
/** Each picture is cut so often, each time misplaced another way. */
const cuts = 3
export const cellsOfScene = columns * lines * cuts

export function drawCells(scenes: number, seed: number): Cells {
  const size = cellWidth * cellHeight
  const light = new Float32Array(scenes * cellsOfScene * size)
  const labels = new Uint8Array(scenes * cellsOfScene)
  for (let at = 0; at < scenes; at++) {
    const random = new Random(seed, at)
    const scene = drawScene(random)
    const picture = paintZone(scene)
    for (let cut = 0; cut < cuts; cut++) {
      const grid = misplace(scene, random)
      for (let cell = 0; cell < columns * lines; cell++) {
        const [u, v] = [cell % columns, Math.floor(cell / columns)]
        const place = (at * cuts + cut) * columns * lines + cell
        cutCell(picture, { grid, u, v }, { cells: light, offset: place * size })
        labels[place] = glyphs.indexOf(scene.lines[v]?.[u] ?? '')
      }
    }
  }
  return { light, labels }
}

/** From 7 pixels a pitch, which is a passport across half a small picture, to 30. */
function drawScene(random: Random): ZoneScene {
  const pitch = Math.min(30, random.logNormal(13, 0.4) + 3)
  const width = Math.ceil(pitch * (columns + 3))
  const paper = random.between(130, 235)
  return {
    lines: Array.from({ length: lines }, () => Array.from({ length: columns }, () => drawGlyph(random)).join('')),
    width,
    height: Math.ceil(pitch * 6.5),
    share: columns / (columns + 3),
    tiltDegrees: random.normal(0, 5),
    lean: [random.normal(0, 0.05), random.normal(0, 0.08)],
    at: [0.5, 0.5],
    // What can still be read lies within a fifth of a pitch.
    blurPx: random.next() ** 1.5 * pitch * 0.17,
    fat: random.normal(0, 0.018),
    face: random.pick(faces),
    stretch: [random.normal(1, 0.05), random.normal(1, 0.05)],
    worn: random.chance(0.4) ? random.next() * 0.8 : 0,
    glare: [random.chance(0.4) ? random.next() * 0.85 : 0, random.next(), random.next()],
    grain: random.next() * 9,
    paper,
    ink: Math.min(paper - 60, random.between(15, 90)),
    seed: random.between(0, 0x7fffffff),
  }
}

function drawGlyph(random: Random): string {
  return random.chance(0.06) ? '<' : (glyphs[random.below(glyphs.length)] ?? '<')
}

/** As a grid found by its marks may be off: moved, turned, stretched. */
function misplace(scene: ZoneScene, random: Random): Grid {
  const placed = placePage(scene)
  const [du, dv] = [random.normal(0, 0.06), random.normal(0, 0.07)]
  const [wide, tall] = [random.normal(1, 0.012), random.normal(1, 0.06)]
  const [slope, slant] = [random.normal(0, 0.035), random.normal(0, 0.05)]
  const [mu, mv] = [(columns - 1) / 2, (lines - 1) / 2]
  const points = [0, columns / 3, columns - 1].flatMap((u) =>
    [-0.5, 0, 1, 1.5].map((v) => {
      const [a, b] = [u - mu, (v - mv) * lineStep]
      const [x, y] = placed.toPicture(
        mu + a * wide + b * slant + du + 0.5,
        mv * lineStep + b * tall + a * slope * 0.3 + dv,
      )
      return { u, v, x, y }
    }),
  )
  const grid = fitGrid(points, 1e6)
  if (grid === null) throw new Error('points of a scene in one line')
  return grid
}
