/** Anything a scanner may send: no reader throws or takes long, and what is read lies inside what was scanned. GATESIDE_FUZZ sets how many. */
import { describe, expect, it } from 'vitest'
import { readBoardingPass } from '#core/scan/readBoardingPass.ts'
import { readMrz } from '#core/scan/readMrz.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import { createNoise, type Noise } from '../helpers/createNoise.ts'

const inputs = Number(process.env['GATESIDE_FUZZ'] ?? 20_000)
const on = '2026-11-22'
const slowestMs = 200
const seeds = [
  'P<KORHONG<<GILDONG<<<<<<<<<<<<<<<<<<<<<<<<<<\nM123456784KOR7209101M3107054<<<<<<<<<<<<<<06',
  'I<KORM123456784<<<<<<<<<<<<<<<\n7209101M3107054KOR<<<<<<<<<<<6\nHONG<<GILDONG<<<<<<<<<<<<<<<<<',
  'V<KORHONG<<GILDONG<<<<<<<<<<<<<<<<<<<<<<<<<<\nM123456784KOR7209101M3107054<<<<<<<<<<<<<<<<',
  'M1HONG/GILDONG MR     EABC123 LAXICNKE 0018 325Y012A0001 147>3181 K6325BKE              2A180230000000100 KE                        N',
  'M2HONG/GILDONG        EABC123 JFKLAXKE 0081 324Y012A0001 100EABC123 LAXICNKE 0018 325Y031A0168 100',
  '0180123456',
  '0180123456002',
  ']C10180123456',
]
const splinters = ['<', '<<', '\r', '\n', '\u001d', '>', '^', ' ', '0', '9', 'Z', '홍', '\u0000', '￿', 'M1', 'P<']

function breakText(noise: Noise): string {
  let text = noise.pick(seeds)
  for (let edit = 1 + noise.below(5); edit > 0; edit--) {
    const at = noise.below(text.length + 1)
    const until = Math.min(text.length, at + noise.below(12))
    switch (noise.below(5)) {
      case 0:
        text = text.slice(0, at) + text.slice(until)
        break
      case 1:
        text = text.slice(0, at) + noise.pick(splinters) + text.slice(until)
        break
      case 2:
        text = text.slice(0, at) + text.slice(at, until).repeat(1 + noise.below(3)) + text.slice(until)
        break
      case 3:
        text = text.slice(0, at) + String.fromCharCode(noise.below(65_536)) + text.slice(at)
        break
      default:
        text = text.slice(0, at) + noise.pick(seeds).slice(noise.below(60))
    }
  }
  return text
}

describe('fuzzing the scanner', () => {
  it(`survives ${inputs} broken codes`, { timeout: 3_600_000 }, () => {
    const noise = createNoise(20261123)
    const read = { mrz: 0, pass: 0, tag: 0 }
    for (let run = 0; run < inputs; run++) {
      const text = breakText(noise)
      const start = performance.now()
      try {
        // What is read travels between threads: nothing in it may be more than plain data.
        if (structuredClone(readMrz(text, on)) !== null) read.mrz++
        if (structuredClone(readBoardingPass(text, on)) !== null) read.pass++
        if (structuredClone(readTagText(text)) !== null) read.tag++
      } catch (error) {
        expect.fail(`input ${run} ${JSON.stringify(text)}: ${error instanceof Error ? error.stack : String(error)}`)
      }
      const took = performance.now() - start
      if (took > slowestMs) expect.fail(`input ${run} ${JSON.stringify(text)}: took ${took} ms`)
    }
    // Each reader still took some of them for its own.
    for (const [reader, count] of Object.entries(read)) expect(count, reader).toBeGreaterThan(inputs / 200)
  })
})
