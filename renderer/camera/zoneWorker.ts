/** Reads the machine-readable lines of passports, visas and cards in pictures, beside the page. A picture is forgotten with the next; nothing is kept. */
import { addLook, type GatheredLooks, judgeLooks } from '#core/scan/zone/gatherLooks.ts'
import { glyphWeights } from '#core/scan/zone/glyphWeights.ts'
import { openGlyphNet } from '#core/scan/zone/openGlyphNet.ts'
import type { Picture } from '#core/scan/zone/Picture.ts'
import { readZone } from '#core/scan/zone/readZone.ts'
import type { ZoneAnswer } from './ZoneAnswer.ts'

/** A passport across half of so many pixels has 14 for each letter: twice what is needed; more only takes time. */
const mostWidth = 1280
/** Looks that saw lines and were not sure of them, before the person is told how to hold the document. */
const looksUntilUnsure = 12

const net = openGlyphNet(glyphWeights)
const canvas = new OffscreenCanvas(1, 1)
let gathered: GatheredLooks | null = null
/** A document may be held sideways: where nothing is seen, every other picture is turned by a quarter. */
let isTurned = false
let unsure = 0

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  postMessage(answer(data))
  data.close()
})

function answer(bitmap: ImageBitmap): ZoneAnswer {
  const picture = toGray(bitmap)
  if (picture === null) return { kind: 'failed' }
  const on = new Date().toISOString().slice(0, 10)
  const look = readZone(picture, net, on)
  // A document that leaves the picture for a moment comes back: what was seen of it still counts.
  if (look === null) {
    isTurned = !isTurned
    return { kind: 'looked', isSeen: false, isUnsure: false, text: null }
  }
  gathered = addLook(gathered, look)
  const verdict = judgeLooks(gathered, on)
  unsure = gathered.looks === 1 ? 1 : unsure + 1
  const text = verdict.kind === 'taken' ? verdict.text : null
  return { kind: 'looked', isSeen: true, isUnsure: unsure >= looksUntilUnsure, text }
}

/** Brightness as the eye has it (ITU-R BT.601), in whole numbers. */
function toGray(bitmap: ImageBitmap): Picture | null {
  const scale = Math.min(1, mostWidth / bitmap.width)
  const [wide, tall] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)]
  const [width, height] = isTurned ? [tall, wide] : [wide, tall]
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height]
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  // A quarter turn moves the upper left corner to the upper right.
  if (isTurned) context.setTransform(0, 1, -1, 0, width, 0)
  else context.resetTransform()
  context.drawImage(bitmap, 0, 0, wide, tall)
  const { data } = context.getImageData(0, 0, width, height)
  const gray = new Uint8Array(width * height)
  for (let at = 0; at < gray.length; at++) {
    const from = at * 4
    gray[at] = ((data[from] as number) * 77 + (data[from + 1] as number) * 150 + (data[from + 2] as number) * 29) >> 8
  }
  return { width, height, gray }
}
