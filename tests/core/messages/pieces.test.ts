/** Broken or whole, a file reads the same in one piece and in many, positions and all. GATESIDE_FUZZ sets how many. */
import { describe, expect, it } from 'vitest'
import { createNoise } from '../helpers/createNoise.ts'
import { readInPieces, type StreamedFormat } from '../helpers/readInPieces.ts'
import { readSeeds } from '../helpers/seedMessages.ts'

const runs = Math.ceil(Number(process.env['GATESIDE_FUZZ'] ?? 20_000) / 10)
const decoder = new TextDecoder()
const formatOf = (text: string): StreamedFormat =>
  text.includes('<?xml') ? 'xml' : /^.{0,40}B[STPUN]M\s/s.test(text) ? 'bags' : 'edifact'

describe('reading in pieces', () => {
  it(`gives the same items for ${runs} broken files`, { timeout: 600_000 }, () => {
    const seeds = readSeeds()
      .map((bytes) => decoder.decode(bytes))
      .filter((text) => /^UN|\nUN|^.?B[STPUN]M|<\?xml|BSM/.test(text))
    const noise = createNoise(7)
    for (let run = 0; run < runs; run++) {
      let text = noise.pick(seeds)
      for (let edit = noise.below(4); edit > 0; edit--) {
        const at = noise.below(text.length)
        text =
          text.slice(0, at) + noise.pick(["'", '+', '?', '\n', '', 'UNB+', '<', 'é']) + text.slice(at + noise.below(3))
      }
      const pieces = Array.from({ length: 5 }, () => 1 + noise.below(noise.pick([3, 40, 400])))
      const format = formatOf(text)
      expect(readInPieces(format, text, pieces), `run ${run}, pieces ${pieces.join()}:\n${text}`).toEqual(
        readInPieces(format, text, [text.length]),
      )
    }
  })
})
