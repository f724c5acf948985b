/** The small network that tells the 37 glyphs of a machine-readable zone apart: one convolution, one hidden layer. Hot: written for speed. */
import { cellHeight, cellWidth } from './cutCell.ts'

/** What a zone may contain (ICAO Doc 9303 part 3, 4.3), in the order of the network's outputs. */
export const glyphs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'

/** Windows of 5 by 5 pixels, every second pixel, with a frame of two. */
export const windowSide = 5
const stride = 2
const frame = 2
export const windowsWide = cellWidth / stride
export const windowsHigh = cellHeight / stride
export const filters = 16
export const hidden = 64

export type GlyphNet = {
  /** window x filters, filters, (places x filters) x hidden, hidden, hidden x glyphs, glyphs. */
  readonly filter: Float32Array
  readonly filterBias: Float32Array
  readonly inner: Float32Array
  readonly innerBias: Float32Array
  readonly outer: Float32Array
  readonly outerBias: Float32Array
}

export const netShape = {
  filter: windowSide * windowSide * filters,
  filterBias: filters,
  inner: windowsWide * windowsHigh * filters * hidden,
  innerBias: hidden,
  outer: hidden * glyphs.length,
  outerBias: glyphs.length,
} as const satisfies Record<keyof GlyphNet, number>

/** Windows of a cell one after the other, `windowSide` squared numbers each. */
export function windowsOf(cell: Float32Array, into: Float32Array): void {
  let to = 0
  for (let top = -frame; top < cellHeight - frame; top += stride) {
    for (let left = -frame; left < cellWidth - frame; left += stride) {
      for (let y = top; y < top + windowSide; y++) {
        for (let x = left; x < left + windowSide; x++) {
          const inside = x >= 0 && y >= 0 && x < cellWidth && y < cellHeight
          into[to++] = inside ? (cell[y * cellWidth + x] as number) : 0
        }
      }
    }
  }
}

const windowSize = windowSide * windowSide
const places = windowsWide * windowsHigh

/** Logarithms of how likely each glyph is in one cell, written into `into` from `at` on. */
export function readGlyph(net: GlyphNet, cell: Float32Array, into: Float32Array): void {
  const windows = new Float32Array(places * windowSize)
  windowsOf(cell, windows)
  const seen = new Float32Array(hidden)
  seen.set(net.innerBias)
  const values = new Float64Array(filters)
  for (let place = 0; place < places; place++) {
    for (let one = 0; one < filters; one++) values[one] = net.filterBias[one] as number
    for (let k = 0; k < windowSize; k++) {
      const light = windows[place * windowSize + k] as number
      if (light === 0) continue
      for (let one = 0; one < filters; one++)
        values[one] = (values[one] as number) + light * (net.filter[k * filters + one] as number)
    }
    for (let one = 0; one < filters; one++) {
      const value = values[one] as number
      if (value <= 0) continue
      const row = (place * filters + one) * hidden
      for (let unit = 0; unit < hidden; unit++)
        seen[unit] = (seen[unit] as number) + value * (net.inner[row + unit] as number)
    }
  }
  decide(net, seen, into)
}

function decide(net: GlyphNet, seen: Float32Array, into: Float32Array): void {
  const count = glyphs.length
  into.set(net.outerBias)
  for (let unit = 0; unit < hidden; unit++) {
    const value = seen[unit] as number
    if (value <= 0) continue
    for (let one = 0; one < count; one++)
      into[one] = (into[one] as number) + value * (net.outer[unit * count + one] as number)
  }
  let most = Number.NEGATIVE_INFINITY
  for (const one of into) most = Math.max(most, one)
  let sum = 0
  for (const one of into) sum += Math.exp(one - most)
  const whole = most + Math.log(sum)
  for (let one = 0; one < count; one++) into[one] = (into[one] as number) - whole
}
