// Writes renderer/format/landOutline.ts from land-110m.json of world-atlas: `npm pack world-atlas@2.0.2`, unpack, then `node scripts/land.mjs package/land-110m.json`.
import { readFileSync, writeFileSync } from 'node:fs'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: node scripts/land.mjs land-110m.json')
const { arcs, objects, transform } = JSON.parse(readFileSync(file, 'utf8'))

/** Tenths of a degree: two pixels of the widest map there is. */
const unit = 10
/** Islands smaller than this are no help on a map of a hand's width; square degrees. */
const leastArea = 0.4

// TopoJSON: arcs are delta-encoded and quantized; a negative index names the arc backwards (~index).
const lines = arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
  })
})
const ringOf = (indexes) =>
  indexes.flatMap((index, at) => {
    const line = index < 0 ? lines[~index].toReversed() : lines[index]
    return at === 0 ? line : line.slice(1)
  })
const areaOf = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y,
      0,
    ),
  ) / 2
const polygons = objects.land.geometries.flatMap((one) => (one.type === 'Polygon' ? [one.arcs] : one.arcs))
// A lake is a ring inside a ring: the map fills by the even-odd rule.
const rings = polygons.flatMap((polygon) => polygon.map(ringOf)).filter((ring) => areaOf(ring) >= leastArea)

/** First point, then steps: `lon lat dlon dlat ...`, in tenths of a degree. */
const encode = (ring) => {
  let [beforeX, beforeY] = [0, 0]
  const steps = ring.flatMap(([lon, lat]) => {
    const [x, y] = [Math.round(lon * unit), Math.round(lat * unit)]
    const step = [x - beforeX, y - beforeY]
    ;[beforeX, beforeY] = [x, y]
    return step[0] === 0 && step[1] === 0 ? [] : step
  })
  return steps.join(' ').replaceAll(' -', '-')
}
const text = rings.map(encode)
const head = `/** Made by scripts/land.mjs from land-110m.json of world-atlas 2.0.2 (ISC; Natural Earth, public domain); do not edit. */

/** Outlines of land, a ring a line: longitude and latitude of the first point, then steps, in tenths of a degree. */
export const landOutline: readonly string[] = [
`
writeFileSync(
  new URL('../renderer/format/landOutline.ts', import.meta.url),
  `${head}${text.map((ring) => `  '${ring}',\n`).join('')}]\n`,
)
process.stderr.write(`${rings.length} rings, ${text.join('').length} characters\n`)
