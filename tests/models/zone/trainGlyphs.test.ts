/** The reader of glyphs is taught from painted letters alone: it learns, and learns the same each time. */
import '@tensorflow/tfjs'
import { describe, expect, it } from 'vitest'
import { openBackend } from '#models/learners/backend.ts'
import { drawCells } from '#models/zone/drawCells.ts'
import { distanceAt, faces, glyphField } from '#models/zone/glyphFields.ts'
import { trainGlyphs } from '#models/zone/trainGlyphs.ts'
import { cellHeight, cellWidth } from '#core/scan/zone/cutCell.ts'
import { glyphs } from '#core/scan/zone/glyphNet.ts'

describe('teaching glyphs', () => {
  it('has an outline of all 37 in both faces, with ink inside and paper outside', () => {
    for (const face of faces) {
      for (const glyph of glyphs) {
        const field = glyphField(face, glyph)
        expect(Math.min(...field), glyph).toBeLessThan(-0.03)
        expect(distanceAt(field, -0.55, -0.7), glyph).toBeGreaterThan(0)
      }
    }
  })

  it('draws cells of one contrast, each glyph as likely as another but filler', () => {
    const { light, labels } = drawCells(20, 1)
    const size = cellWidth * cellHeight
    const first = light.subarray(0, size)
    expect(first.reduce((sum, one) => sum + one, 0) / size).toBeCloseTo(0, 3)
    expect(new Set(labels).size).toBe(glyphs.length)
  })

  it('lowers the loss, to the same bits with the same seed', async () => {
    const { tf } = await openBackend(['wasm'])
    const told: string[] = []
    const lesson = { scenes: 24, rounds: 2, seed: 9, told: (line: string) => told.push(line) }
    const [one, two] = [await trainGlyphs(tf, lesson), await trainGlyphs(tf, lesson)]
    expect([...one.inner]).toEqual([...two.inner])
    const [first = 0, last = 0] = told.map((line) => Number(line.split(' ').at(-1)))
    expect(last).toBeLessThan(first)
    expect(first).toBeLessThan(6)
  })
})
