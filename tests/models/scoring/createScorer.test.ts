import { beforeAll, describe, expect, it } from 'vitest'
import { openBackend } from '#models/learners/backend.ts'
import { openPack } from '#models/packs/openPack.ts'
import type { Pack } from '#models/packs/Pack.ts'
import { publicKeyText } from '#models/packs/packSignature.ts'
import { signPack } from '#models/packs/signPack.ts'
import { trainPack } from '#models/packs/trainPack.ts'
import { createScorer } from '#models/scoring/createScorer.ts'
import type { ScoredRows, Scorer } from '#models/scoring/Scorer.ts'
import { createKeys, createTrainingTable, lists, settings } from '../packs/createTrainingTable.ts'

const table = createTrainingTable(6000, 11)
const width = lists.catalogue.length
const rows = Array.from({ length: 3000 }, (_, row) => table.rows.slice(row * width, (row + 1) * width))
let pack: Pack
let scorer: Scorer
let scored: ScoredRows

beforeAll(async () => {
  const files = await trainPack(table, {
    model: 'drug',
    packId: 'drug-test',
    seed: 2,
    trainedOn: '2026-11-22',
    simulated: true,
    settings: { ...settings, resamples: 20 },
    features: lists,
  })
  const { privateKey } = createKeys()
  const answer = await openPack(signPack(files, privateKey), [publicKeyText(privateKey)], lists)
  if (answer.kind === 'refused') throw new Error(answer.text.en)
  pack = answer.pack
  scorer = await createScorer(pack, await openBackend(['wasm']))
  scored = await scorer.score(rows)
})

describe('scoring', () => {
  it('adds the members up by their shares', () => {
    for (let row = 0; row < 50; row++) {
      const sum = pack.manifest.members.reduce(
        (total, { name, weight }) => total + weight * (scored.members[name]?.[row] ?? 0),
        0,
      )
      expect(scored.margin[row]).toBeCloseTo(sum, 9)
    }
  })

  it('keeps the order of the margins in the probabilities, without new ties', () => {
    const order = Array.from(rows.keys()).sort((a, b) => scored.margin[a]! - scored.margin[b]!)
    for (let at = 1; at < order.length; at++) {
      const [low, high] = [order[at - 1]!, order[at]!]
      if (scored.margin[high]! > scored.margin[low]! + 1e-9) expect(scored.p[high]).toBeGreaterThan(scored.p[low]!)
    }
  })

  it('puts travellers into bands by the thresholds of the pack', () => {
    const [second, third, fourth] = pack.manifest.bands
    scored.p.forEach((p, row) => {
      expect(scored.band[row]).toBe(1 + Number(p >= second) + Number(p >= third) + Number(p >= fourth))
    })
    const share = (band: number) => scored.band.filter((one) => one >= band).length / rows.length
    expect(share(2)).toBeGreaterThan(0.1)
    expect(share(2)).toBeLessThan(0.3)
    expect(share(4)).toBeLessThan(0.03)
  })

  it('says how novel everybody is, apart from the risk', async () => {
    expect(Math.min(...scored.novelty!)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...scored.novelty!)).toBeLessThanOrEqual(1)
    const [fields] = (await scorer.explainNovelty(rows.slice(0, 1)))!
    expect(fields!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(fields![1]).toBe(0)
  })

  it('scores a row alone as it does among others', async () => {
    const alone = await scorer.score([rows[2500]!])
    expect(alone.p[0]).toBeCloseTo(scored.p[2500]!, 6)
    expect(alone.novelty![0]).toBeCloseTo(scored.novelty![2500]!, 4)
    expect((await scorer.score([])).p).toHaveLength(0)
  })

  it('does not look at features outside of the pack', async () => {
    const changed = rows[7]!.slice()
    changed[1] = 1e6
    const { p } = await scorer.score([changed])
    expect(p[0]).toBeCloseTo(scored.p[7]!, 6)
  })

  it('never scores someone lower for paying cash or booking later, where the learners are held to that', async () => {
    const [cash, card] = [rows[3]!.slice(), rows[3]!.slice()]
    cash[2] = 1
    card[2] = 0
    const { members } = await scorer.score([card, cash])
    expect(members['trees']![1]).toBeGreaterThanOrEqual(members['trees']![0]!)
  })

  it('gives the same scores on the plain JavaScript backend within 1e-4', async () => {
    const slow = await createScorer(pack, await openBackend(['javascript']))
    const { p, margin } = await slow.score(rows.slice(0, 500))
    slow.dispose()
    await openBackend(['wasm'])
    for (let row = 0; row < 500; row++) {
      expect(Math.abs(p[row]! - scored.p[row]!)).toBeLessThan(1e-4)
      expect(Math.abs(margin[row]! - scored.margin[row]!)).toBeLessThan(1e-3)
    }
  })
})

describe('explaining', () => {
  it('splits every margin into contributions that add up to it within 1 %', async () => {
    const contributions = await scorer.explain(rows.slice(0, 200))
    contributions.forEach((parts, row) => {
      expect(parts).toHaveLength(width)
      const sum = parts.reduce((total, part) => total + part, 0)
      const whole = scored.margin[row]! - scorer.base
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(Math.max(0.01 * Math.abs(whole), 0.002))
    })
  })

  it('names what the hidden truth is made of', async () => {
    const risky = rows.filter((row) => row[2] === 1 && row[3] === 1).slice(0, 100)
    const contributions = await scorer.explain(risky)
    const mean = (feature: number) => contributions.reduce((sum, parts) => sum + parts[feature]!, 0) / risky.length
    expect(mean(2)).toBeGreaterThan(0.5)
    expect(mean(2)).toBeGreaterThan(4 * Math.abs(mean(6)))
    expect(mean(1)).toBe(0)
  })
})

describe('a scorer at rest', () => {
  it('gives its tensors back', async () => {
    const backend = await openBackend(['wasm'])
    const before = backend.tf.memory().numTensors
    const short = await createScorer(pack, backend)
    await short.score(rows.slice(0, 10))
    await short.explain(rows.slice(0, 2))
    short.dispose()
    expect(backend.tf.memory().numTensors).toBe(before)
  })
})
