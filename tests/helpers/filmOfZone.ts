/** A short film (YUV4MPEG2) of a travel document before a camera, a little different in every picture, as a hand holds it. */
import { Random } from '#models/simulator/Random.ts'
import { paintZone } from '#models/zone/paintZone.ts'
import type { ZoneScene } from '#models/zone/ZoneScene.ts'

const frames = 4

/** A passport held well; `askew` says what is different. */
export function filmOfZone(lines: readonly string[], askew: Partial<ZoneScene> = {}): Buffer {
  const scene = { ...heldWell, lines, ...askew }
  const { width, height } = scene
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)]
  for (let frame = 0; frame < frames; frame++) {
    const random = new Random(scene.seed, frame)
    const picture = paintZone({
      ...scene,
      tiltDegrees: scene.tiltDegrees + random.normal(0, 0.4),
      at: [scene.at[0] + random.normal(0, 0.004), scene.at[1] + random.normal(0, 0.006)],
      glare: [scene.glare[0], scene.glare[1] + random.normal(0, 0.02), scene.glare[2]],
      // The page is the same page; the grain of the sensor is not.
      grainSeed: frame,
    })
    parts.push(Buffer.from('FRAME\n'), Buffer.from(picture.gray), chroma)
  }
  return Buffer.concat(parts)
}

export const heldWell = {
  width: 1280,
  height: 720,
  share: 0.8,
  tiltDegrees: 2,
  lean: [0.03, 0.05],
  at: [0.5, 0.72],
  blurPx: 0.9,
  fat: 0,
  face: 'round',
  stretch: [1, 1],
  worn: 0,
  glare: [0.35, 0.7, 0.7],
  grain: 4,
  paper: 215,
  ink: 45,
  seed: 11,
} as const satisfies Omit<ZoneScene, 'lines'>
