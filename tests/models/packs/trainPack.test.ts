import { beforeAll, describe, expect, it } from 'vitest'
import { openBackend } from '#models/learners/backend.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import type { PackManifest } from '#models/packs/PackManifest.ts'
import { trainPack, type TrainPackOptions, type TrainPackProgress } from '#models/packs/trainPack.ts'
import { createTrainingTable, lists, settings } from './createTrainingTable.ts'

const table = createTrainingTable(12_000, 1)
const steps: TrainPackProgress[] = []
const options: TrainPackOptions = {
  model: 'high',
  packId: 'high-test',
  seed: 5,
  trainedOn: '2026-11-22',
  simulated: true,
  settings,
  features: lists,
}
const onlyTrees = { ...settings, forest: null, network: null, autoencoder: null, resamples: 20 }

let files: PackFiles
let manifest: PackManifest

const textOf = (all: PackFiles, path: string) => new TextDecoder().decode(all.get(path))
const manifestOf = (all: PackFiles): PackManifest => JSON.parse(textOf(all, 'manifest.json'))

beforeAll(async () => {
  files = await trainPack(table, { ...options, onProgress: (step) => steps.push(step) })
  manifest = manifestOf(files)
})

describe('training a pack', () => {
  it('writes every file it names, and no other', () => {
    expect([...files.keys()].filter((path) => path !== 'manifest.json').sort()).toEqual(manifest.files)
  })

  it('says what it was made from', () => {
    expect(manifest.features).toEqual(lists.high)
    expect(manifest.dataHash).toMatch(/^[0-9a-f]{64}$/)
    expect(manifest).toMatchObject({ model: 'high', seed: 5, trainedOn: '2026-11-22', simulated: true, signer: null })
  })

  it('cuts time into slices that follow each other and keep flight-days whole', () => {
    expect(manifest.slices.map((slice) => slice.name)).toEqual(['fit', 'stop', 'voting', 'calibration', 'test'])
    for (let at = 1; at < manifest.slices.length; at++) {
      expect(manifest.slices[at]!.from! > manifest.slices[at - 1]!.to!).toBe(true)
    }
    expect(manifest.slices.reduce((sum, slice) => sum + slice.travellers, 0)).toBe(table.n)
  })

  it('ranks far better than chance and the best single rule', () => {
    const aucOf = (on: string, of: string) =>
      manifest.metrics.find((set) => set.on === on && set.of.startsWith(of))?.values['auc']?.value ?? 0
    expect(aucOf('truth', 'ensemble')).toBeGreaterThan(0.72)
    expect(aucOf('truth', 'ensemble')).toBeGreaterThan(aucOf('truth', 'rule') + 0.1)
    expect(Math.abs(aucOf('truth', 'chance') - 0.5)).toBeLessThan(0.12)
    expect(aucOf('inspected', 'ensemble')).toBeGreaterThan(0.62)
  })

  it('gives every measure an interval that holds it', () => {
    const all = manifest.metrics.flatMap((set) => Object.values(set.values))
    expect(all.length).toBeGreaterThan(50)
    for (const { value, low, high } of all) {
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
    }
  })

  it('says probabilities that come true, although checks were chosen by risk', () => {
    const truth = manifest.metrics.find((set) => set.on === 'truth' && set.of === 'ensemble')
    expect(truth?.values['ece']?.value).toBeLessThan(0.03)
  })

  it('measures protected groups apart', () => {
    expect(manifest.groups.map((set) => set.feature)).toEqual(['sex'])
    expect(manifest.groups[0]?.groups.map((group) => group.group).sort()).toEqual(['F', 'M'])
  })

  it('measures the twin without protected fields beside the trees', () => {
    const named = manifest.metrics.filter((set) => set.on === 'truth').map((set) => set.of)
    expect(named).toEqual(expect.arrayContaining(['trees', 'withoutProtected']))
    expect(textOf(files, 'card.en.md')).toContain('twin: trees without age, sex, nationality')
  })

  it('shows on the card what was said and what came true, with ranges that mostly hold what was said', () => {
    const bins = manifest.metrics.find((set) => set.on === 'truth' && set.of === 'ensemble')?.reliability ?? []
    expect(bins.length).toBeGreaterThan(1)
    expect(bins.map(({ said }) => said)).toEqual(bins.map(({ said }) => said).toSorted((a, b) => a - b))
    // Ranges of the truth's many rows are narrow: within a few points is what calibration on a later slice can promise.
    for (const { said, came } of bins) expect(Math.abs(said - came.value)).toBeLessThan(0.06)
    expect(textOf(files, 'card.en.md')).toContain('came true (95 %)')
  })

  it('shows on the card which places keep the same company', () => {
    expect(manifest.neighbours?.map(({ feature }) => feature)).toEqual(expect.arrayContaining(['from', 'via']))
    for (const { near } of manifest.neighbours ?? []) expect(near.length).toBeGreaterThan(0)
    for (const language of ['en', 'ko']) expect(textOf(files, `card.${language}.md`)).toContain('Word2Vec')
  })

  it('opens both cards with the word that the data are invented', () => {
    expect(textOf(files, 'card.en.md').split('\n')[0]).toMatch(/^Trained on simulated data/)
    expect(textOf(files, 'card.ko.md').split('\n')[0]).toMatch(/^모의 데이터로 학습/)
    for (const section of ['Intended use', 'Quantitative analyses', 'Ethical considerations', 'Caveats']) {
      expect(textOf(files, 'card.en.md')).toContain(`## ${section}`)
    }
  })

  it('reports its stages in order', () => {
    expect([...new Set(steps.map((step) => step.stage))]).toEqual([
      'trees',
      'forest',
      'network',
      'autoencoder',
      'voting',
      'measures',
    ])
  })

  it('leaves no tensors behind', async () => {
    const { tf } = await openBackend()
    const before = tf.memory().numTensors
    await trainPack(createTrainingTable(4000, 2), { ...options, settings: { ...settings, resamples: 20 } })
    expect(tf.memory().numTensors).toBe(before)
  })

  it('gives the same bytes for the same table and seed', async () => {
    const again = await trainPack(table, options)
    for (const [path, bytes] of files) expect(Buffer.from(again.get(path)!).equals(bytes), path).toBe(true)
  })

  it('never learns from travellers that nobody checked', async () => {
    const spoiled = { ...table, rows: table.rows.slice() }
    const width = lists.catalogue.length
    for (let row = 0; row < table.n; row++) {
      if (table.labels[row] === -1) spoiled.rows.fill(99, row * width, (row + 1) * width)
    }
    const [one, other] = [
      await trainPack(table, { ...options, settings: onlyTrees }),
      await trainPack(spoiled, { ...options, settings: onlyTrees }),
    ]
    expect(textOf(other, 'trees.json')).toBe(textOf(one, 'trees.json'))
    expect(textOf(other, 'calibration.json')).toBe(textOf(one, 'calibration.json'))
  })

  it('learns nothing from the hidden truth or from the test slice', async () => {
    const spoiled = { ...table, truth: null, labels: table.labels.slice() }
    const start = table.n - manifest.slices.at(-1)!.travellers
    const checked = Array.from({ length: table.n - start }, (_, at) => start + at).filter(
      (row) => table.labels[row]! >= 0,
    )
    // Turned round: as many finds as before, all at the wrong travellers.
    checked.forEach((row, at) => {
      spoiled.labels[row] = table.labels[checked.at(-1 - at)!]!
    })
    const [one, other] = [
      await trainPack(table, { ...options, settings: onlyTrees }),
      await trainPack(spoiled, { ...options, settings: onlyTrees }),
    ]
    for (const path of ['trees.json', 'calibration.json']) expect(textOf(other, path)).toBe(textOf(one, path))
    expect(manifestOf(other).bands).toEqual(manifestOf(one).bands)
    expect(manifestOf(other).metrics.some((set) => set.on === 'truth')).toBe(false)
  })

  it('makes do with a handful of finds', async () => {
    let left = 12
    const labels = table.labels.map((label) => (label === 1 && left-- > 0 ? 1 : Math.min(0, label)))
    const few = await trainPack(
      { ...table, labels, truth: null },
      { ...options, settings: { ...settings, resamples: 20 } },
    )
    expect(manifestOf(few).members.map((member) => member.weight)).toEqual([1 / 3, 1 / 3, 1 / 3])
    expect(manifestOf(few).slices.map((slice) => slice.name)).toEqual(['fit', 'calibration', 'test'])
    expect(JSON.parse(textOf(few, 'calibration.json'))).toMatchObject({ kind: 'sigmoid', slope: 1 })
  })

  it('stops when asked, and refuses a table without finds', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(trainPack(table, { ...options, signal })).rejects.toThrow('enough')
    const clean = { ...table, labels: table.labels.map((label) => Math.min(0, label)) }
    await expect(trainPack(clean, options)).rejects.toThrow(RangeError)
  })
})
