/** Packs a network of glyphs small: each column of weights as whole numbers of -127 to 127 and one scale, biases as they are. */
import type { GlyphNet } from '#core/scan/zone/glyphNet.ts'
import { columnsOf, layerOrder } from '#core/scan/zone/openGlyphNet.ts'

const most = 127

/** The bytes that `openGlyphNet` reads, as base 64. */
export function packGlyphNet(net: GlyphNet): string {
  const parts = layerOrder.flatMap((layer) => {
    const values = net[layer]
    if (layer.endsWith('Bias')) return [Buffer.from(values.buffer)]
    const columns = columnsOf(layer)
    const scales = new Float32Array(columns)
    values.forEach((value, at) => {
      scales[at % columns] = Math.max(scales[at % columns] as number, Math.abs(value) / most)
    })
    const whole = Int8Array.from(values, (value, at) => Math.round(value / ((scales[at % columns] as number) || 1)))
    return [Buffer.from(scales.buffer), Buffer.from(whole.buffer)]
  })
  return Buffer.concat(parts).toString('base64')
}
