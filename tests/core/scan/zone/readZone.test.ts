/** Painted travel documents in every light and hold: what is read is right, and what cannot be read is not taken. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMrz } from '#core/scan/readMrz.ts'
import type { MrzFormat } from '#core/scan/splitMrz.ts'
import { addLook, type GatheredLooks, judgeLooks } from '#core/scan/zone/gatherLooks.ts'
import { glyphWeights } from '#core/scan/zone/glyphWeights.ts'
import { openGlyphNet } from '#core/scan/zone/openGlyphNet.ts'
import { readZone } from '#core/scan/zone/readZone.ts'
import { Random } from '#models/simulator/Random.ts'
import { paintZone } from '#models/zone/paintZone.ts'
import type { ZoneScene } from '#models/zone/ZoneScene.ts'
import { heldWell } from '../../../helpers/filmOfZone.ts'
import { zoneText } from '../../../helpers/zoneTexts.ts'

const on = '2026-11-22'
const net = openGlyphNet(glyphWeights)
const formats: readonly MrzFormat[] = ['TD3', 'TD2', 'TD1', 'MRV-A', 'MRV-B']
const sizes = [
  [640, 480],
  [1280, 720],
] as const

/** Held as people do: the lines across 60 to 95 % of the picture, somewhere in its lower half, a little askew. */
function held(seed: number, [width, height]: readonly [number, number]): ZoneScene {
  const random = new Random(seed, 5)
  const spread = (most: number): number => (random.next() * 2 - 1) * most
  return {
    ...heldWell,
    width,
    height,
    lines: zoneText(random.pick(formats), seed),
    share: 0.6 + 0.35 * random.next(),
    tiltDegrees: spread(1.5),
    lean: [spread(0.06), spread(0.08)],
    at: [0.5, 0.55 + 0.15 * random.next()],
    blurPx: 0.5,
    fat: random.normal(0, 0.015),
    face: random.pick(['round', 'sharp']),
    stretch: [random.normal(1, 0.03), random.normal(1, 0.03)],
    glare: [0, 0, 0],
    paper: random.between(170, 230),
    ink: random.between(25, 70),
    seed,
  }
}

const pitchOf = ({ share, width, lines }: ZoneScene): number => (share * width) / (lines[0]?.length ?? 44)
const holds: Readonly<Record<string, (scene: ZoneScene, random: Random) => ZoneScene>> = {
  sharp: (scene) => scene,
  blurred: (scene, random) => ({ ...scene, blurPx: pitchOf(scene) * (0.06 + 0.08 * random.next()) }),
  'askew up to 8 degrees': (scene, random) => ({ ...scene, tiltDegrees: 16 * random.next() - 8 }),
  'under a lamp': (scene, random) => ({
    ...scene,
    glare: [0.3 + 0.5 * random.next(), random.next(), 0.5 + 0.3 * random.next()],
  }),
  'worn, in grain': (scene) => ({ ...scene, worn: 0.5, grain: 8 }),
}

describe('a zone in one picture', () => {
  it.each(formats)('is read whole in the format %s', (format) => {
    const lines = zoneText(format, 3)
    const look = readZone(paintZone({ ...held(3, [1280, 720]), lines }), net, on)
    expect(look?.lines).toEqual(lines)
    expect(look?.shape.format).toBe(format)
  })

  it.each(Object.entries(holds))(
    'is read whole when it is %s, nearly always, and never wrong with right digits',
    (name, hold) => {
      for (const size of sizes) {
        // Large pictures take long to paint.
        const count = size[0] < 1000 ? 5 : 3
        let [whole, wrong, ms] = [0, 0, 0]
        for (let seed = 100; seed < 100 + count; seed++) {
          const scene = hold(held(seed, size), new Random(seed, 6))
          const picture = paintZone(scene)
          const before = performance.now()
          const look = readZone(picture, net, on)
          ms += performance.now() - before
          const isRight = look?.lines.join() === scene.lines.join()
          if (isRight) whole++
          else if (look !== null && isTrusted(look.lines)) wrong++
        }
        process.stdout.write(
          `zone ${name}, ${size.join('x')}: ${whole} of ${count} whole, ${Math.round(ms / count)} ms a picture\n`,
        )
        expect(wrong).toBe(0)
        expect(whole).toBeGreaterThanOrEqual(count - 1)
      }
    },
  )

  it('is found upright wherever it stands, also with its ends close to the edge', () => {
    for (const at of [
      [0.5, 0.2],
      [0.5, 0.9],
      [0.49, 0.5],
    ] as const) {
      const scene = { ...held(7, [1280, 720]), lines: zoneText('TD3', 7), share: 0.95, at }
      expect(readZone(paintZone(scene), net, on)?.lines, at.join()).toEqual(scene.lines)
    }
  })

  it('is read of a document held upside down', () => {
    for (const format of ['TD3', 'TD1'] as const) {
      const scene = { ...held(8, [1280, 720]), lines: zoneText(format, 8), tiltDegrees: 184, at: [0.5, 0.45] as const }
      expect(readZone(paintZone(scene), net, on)?.lines, format).toEqual(scene.lines)
    }
  })

  it('is not seen where there is none: an empty table, a page without its lines, grain alone', () => {
    const nothing = { ...held(9, [640, 480]), lines: [''.padEnd(44, ' ')] }
    expect(() => paintZone(nothing)).toThrow('no outline')
    const flat = { width: 640, height: 480, gray: new Uint8Array(640 * 480).fill(120) }
    expect(readZone(flat, net, on)).toBeNull()
    const random = new Random(1)
    const grain = { ...flat, gray: flat.gray.map(() => random.between(0, 255)) }
    expect(readZone(grain, net, on)).toBeNull()
    // Only the words of the upper half, seen from near.
    const above = paintZone({ ...held(9, [1280, 720]), at: [0.5, 1.4] })
    expect(readZone(above, net, on)).toBeNull()
  })

  it('never throws, whatever picture it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.infiniteStream(fc.nat(255)),
        (width, height, bytes) => {
          const gray = Uint8Array.from({ length: width * height }, () => bytes.next().value as number)
          readZone({ width, height, gray }, net, on)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a film of a zone', () => {
  /** What is taken from up to so many pictures; null: nothing. */
  function film(scene: ZoneScene, pictures: number): string | null {
    const random = new Random(scene.seed, 8)
    let gathered: GatheredLooks | null = null
    for (let grainSeed = 0; grainSeed < pictures; grainSeed++) {
      const at = [scene.at[0] + random.normal(0, 0.005), scene.at[1] + random.normal(0, 0.008)] as const
      const look = readZone(paintZone({ ...scene, at, grainSeed }), net, on)
      if (look === null) continue
      gathered = addLook(gathered, look)
      const verdict = judgeLooks(gathered, on)
      if (verdict.kind === 'taken') return verdict.text
    }
    return null
  }

  it('on the verge of what can be read is taken right or not at all', () => {
    let [right, none] = [0, 0]
    for (let seed = 200; seed < 208; seed++) {
      const random = new Random(seed, 7)
      const scene = held(seed, [640, 480])
      const blurPx = pitchOf(scene) * (0.07 + 0.1 * random.next())
      const taken = film({ ...scene, blurPx, grain: 3 + 8 * random.next(), worn: 0.7 * random.next() }, 5)
      if (taken === null) none++
      else {
        expect(taken).toBe(scene.lines.join('\n'))
        right++
      }
    }
    process.stdout.write(`films on the verge: ${right} taken, all right; ${none} not taken\n`)
    expect(right).toBeGreaterThan(0)
  })

  it('with an end outside the picture or under a thumb is never taken for a shorter document', () => {
    for (const at of [0.3, 0.42, 0.6] as const) {
      const scene = { ...held(13, [640, 480]), lines: zoneText('TD3', 13), share: 0.85, at: [at, 0.6] as const }
      expect(film(scene, 10)).toBeNull()
    }
  })

  it('with a check digit that is wrong on the paper is given as it stands only after eight looks', () => {
    const [first = '', second = ''] = zoneText('TD3', 12)
    const wrong = `${second.slice(0, 9)}${(Number(second[9]) + 1) % 10}${second.slice(10)}`
    const scene = { ...held(12, [640, 480]), lines: [first, wrong] }
    expect(film(scene, 7)).toBeNull()
    expect(film(scene, 8)).toBe(`${first}\n${wrong}`)
  })
})

function isTrusted(lines: readonly string[]): boolean {
  return readMrz(lines.join('\n'), on)?.problems.every((problem) => problem === 'document-expired') ?? false
}
