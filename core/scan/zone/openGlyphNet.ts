/** Unpacks the network that reads glyphs from the text it is shipped as (base 64, written by scripts/glyphs.mjs). */
import { filters, type GlyphNet, glyphs, hidden, netShape } from './glyphNet.ts'

export const layerOrder = [
  'filter',
  'filterBias',
  'inner',
  'innerBias',
  'outer',
  'outerBias',
] as const satisfies readonly (keyof GlyphNet)[]

/** Outputs of a layer: each has a scale of its own. */
export function columnsOf(layer: keyof GlyphNet): number {
  if (layer.startsWith('filter')) return filters
  return layer.startsWith('inner') ? hidden : glyphs.length
}

export function openGlyphNet(packed: string): GlyphNet {
  const bytes = new DataView(decode(packed).buffer)
  let at = 0
  const floats = (count: number): Float32Array => {
    const values = Float32Array.from({ length: count }, (_, index) => bytes.getFloat32(at + index * 4, true))
    at += count * 4
    return values
  }
  const layers = layerOrder.map((layer) => {
    const count = netShape[layer]
    if (layer.endsWith('Bias')) return [layer, floats(count)] as const
    const columns = columnsOf(layer)
    const scales = floats(columns)
    const values = Float32Array.from(
      { length: count },
      (_, index) => bytes.getInt8(at + index) * (scales[index % columns] as number),
    )
    at += count
    return [layer, values] as const
  })
  return Object.fromEntries(layers) as GlyphNet
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base 64 (RFC 4648), by hand: neither every page nor every worker has a function for it that gives bytes. */
function decode(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let at = 0; at < letters.length; at++) values[letters.charCodeAt(at)] = at
  const end = text.replace(/=+$/, '').length
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let to = 0
  for (let at = 0; at < end; at += 4) {
    const four = [0, 1, 2, 3].reduce(
      (sum, k) => sum * 64 + (at + k < end ? (values[text.charCodeAt(at + k)] as number) : 0),
      0,
    )
    for (const shift of [16, 8, 0]) if (to < bytes.length) bytes[to++] = (four >> shift) & 255
  }
  return bytes
}
