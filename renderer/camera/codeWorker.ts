/** Finds bar codes in pictures, beside the page: the one script that may compile WebAssembly (see station/screens/securityHeaders). */
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { codeFormats } from './codeFormats.ts'
import type { CodeAnswer, FoundCode } from './FoundCode.ts'
import { slantOf, sweepAngle } from './straighten.ts'

/** A pass with its tags beside it. */
const mostCodes = 4
/** How often one picture is turned: by what the sweep says, then by what the code itself looks turned by. */
const mostTurns = 3

// The package would fetch its binary from a public address; ours lies beside the page.
prepareZXingModule({ overrides: { locateFile: () => wasmAddress } })

/** Pictures in which nothing was found, one after the other. */
let misses = 0

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void answer(data)
})

async function answer(picture: ImageBitmap): Promise<void> {
  try {
    const codes = await findCodes(picture)
    misses = codes.length > 0 ? 0 : misses + 1
    postMessage({ kind: 'looked', codes } satisfies CodeAnswer)
  } catch {
    postMessage({ kind: 'failed' } satisfies CodeAnswer)
  } finally {
    picture.close()
  }
}

async function findCodes(picture: ImageBitmap): Promise<readonly FoundCode[]> {
  const seen = await read(picture, 0, codeFormats)
  if (seen.some((one) => one.isValid)) return seen.flatMap(toCode)
  // The rows of PDF417 are read from left to right: one degree of slant is too much, so the picture is turned for it.
  let turn = slantOf(seen) ?? sweepAngle(misses)
  for (let tries = 0; tries < mostTurns; tries++) {
    const turned = await read(picture, -turn, ['PDF417'])
    if (turned.some((one) => one.isValid)) return turned.flatMap(toCode)
    const rest = slantOf(turned)
    if (rest === null) break
    turn += rest
  }
  return []
}

async function read(
  picture: ImageBitmap,
  degrees: number,
  formats: readonly (typeof codeFormats)[number][],
): Promise<readonly ReadResult[]> {
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return []
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(picture, -width / 2, -height / 2)
  const image = context.getImageData(0, 0, width, height)
  return readBarcodes(image, {
    formats: [...formats],
    tryHarder: true,
    maxNumberOfSymbols: mostCodes,
    // Where a code could not be read, its slant can.
    returnErrors: true,
    textMode: 'Plain',
  })
}

function toCode({ isValid, text, format }: ReadResult): readonly FoundCode[] {
  return isValid && text !== '' ? [{ text, format }] : []
}
