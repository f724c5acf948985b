import { beforeAll, describe, expect, it } from 'vitest'
import { openPack } from '#models/packs/openPack.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { publicKeyText } from '#models/packs/packSignature.ts'
import { signPack } from '#models/packs/signPack.ts'
import { trainPack } from '#models/packs/trainPack.ts'
import { createKeys, createTrainingTable, lists, settings } from './createTrainingTable.ts'

const { privateKey } = createKeys()
const trusted = [publicKeyText(privateKey)]
let files: PackFiles
let signed: PackFiles

beforeAll(async () => {
  files = await trainPack(createTrainingTable(4000, 3), {
    model: 'drug',
    packId: 'drug-test',
    seed: 1,
    trainedOn: '2026-11-22',
    simulated: true,
    settings: { ...settings, resamples: 20 },
    features: lists,
  })
  signed = signPack(files, privateKey)
})

type Json = Record<string, unknown>
const edit = (all: PackFiles, path: string, change: (json: Json) => Json): PackFiles => {
  const json = JSON.parse(new TextDecoder().decode(all.get(path))) as Json
  return new Map(all).set(path, new TextEncoder().encode(JSON.stringify(change(json))))
}

async function refusal(all: PackFiles, known = lists, keys: readonly string[] = trusted) {
  const answer = await openPack(all, keys, known)
  if (answer.kind === 'opened') throw new Error('the pack was opened')
  expect(answer.text.en).toMatch(/^[A-Z].*\.$/)
  expect(answer.text.ko.length).toBeGreaterThan(10)
  return answer.reason
}

describe('opening a pack', () => {
  it('opens what was signed by a trusted key', async () => {
    const answer = await openPack(signed, trusted, lists)
    expect(answer.kind).toBe('opened')
    if (answer.kind !== 'opened') return
    expect(answer.pack.manifest.packId).toBe('drug-test')
    expect([...answer.pack.columns.places]).toEqual([0, 2, 3, 4, 5, 6, 7, 8])
    expect(answer.pack.card.en).toContain('drug-test')
  })

  it('refuses what is no pack', async () => {
    expect(await refusal(new Map())).toBe('noManifest')
    expect(await refusal(new Map([['manifest.json', new TextEncoder().encode('{')]]))).toBe('noManifest')
    expect(
      await refusal(
        edit(signed, 'manifest.json', (json) =>
          Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'bands')),
        ),
      ),
    ).toBe('noManifest')
  })

  it('refuses a pack of a newer format before anything else', async () => {
    const newer = edit(signed, 'manifest.json', (json) => ({ schemaVersion: (json['schemaVersion'] as number) + 1 }))
    expect(await refusal(newer)).toBe('newerSchema')
  })

  it('refuses a pack of which a file is missing, and names it', async () => {
    const partial = new Map(signed)
    partial.delete('network.bin')
    expect(await refusal(partial)).toBe('missingFile')
    const answer = await openPack(partial, trusted, lists)
    expect(answer.kind === 'refused' && answer.text.en).toContain('network.bin')
  })

  it('refuses a pack that nobody signed', async () => {
    expect(await refusal(files)).toBe('notSigned')
  })

  it('refuses a pack signed by a stranger', async () => {
    expect(await refusal(signPack(files, createKeys().privateKey))).toBe('unknownSigner')
    expect(await refusal(signed, lists, [])).toBe('unknownSigner')
  })

  it('refuses a pack of which any byte of any file was changed', async () => {
    for (const [path, bytes] of signed) {
      if (path === 'signature.json' || path === 'manifest.json') continue
      const changed = Uint8Array.from(bytes)
      changed[changed.length >> 1]! ^= 1
      expect(await refusal(new Map(signed).set(path, changed)), path).toBe('badSignature')
    }
    expect(await refusal(edit(signed, 'manifest.json', (json) => ({ ...json, bands: [0, 0, 0] })))).toBe('badSignature')
  })

  it('refuses a pack to which a file was added', async () => {
    expect(await refusal(new Map(signed).set('more.json', new Uint8Array(1)))).toBe('badSignature')
  })

  it('refuses a signature of a trusted name made by another key', async () => {
    const forged = signPack(files, createKeys().privateKey)
    const renamed = edit(forged, 'signature.json', (json) => ({ ...json, signer: trusted[0] }))
    expect(await refusal(renamed)).toBe('badSignature')
  })

  it('refuses a pack that needs a feature this station does not compute', async () => {
    const fewer = { ...lists, catalogue: lists.catalogue.filter((feature) => feature.id !== 'cash') }
    expect(await refusal(signed, fewer)).toBe('unknownFeature')
  })

  it('refuses a pack trained on another definition of a feature', async () => {
    const other = lists.catalogue.map((feature) =>
      feature.id === 'via' ? { ...feature, codec: { name: 'airport2' } } : feature,
    )
    expect(await refusal(signed, { ...lists, catalogue: other })).toBe('featureMismatch')
  })

  it('still opens where the station has learnt further features since', async () => {
    const more = [{ id: 'new', kind: 'number' as const, codec: null }, ...lists.catalogue]
    const answer = await openPack(signed, trusted, { ...lists, catalogue: more })
    expect(answer.kind === 'opened' && [...answer.pack.columns.places]).toEqual([1, 3, 4, 5, 6, 7, 8, 9])
  })

  it('refuses a signed pack whose files say nonsense', async () => {
    const broken = (path: string) =>
      signPack(new Map(files).set(path, new TextEncoder().encode('{"no":1}')), privateKey)
    for (const path of ['trees.json', 'forest.json', 'network.json', 'autoencoder.json', 'calibration.json']) {
      const answer = await openPack(broken(path), trusted, lists)
      expect(answer.kind === 'refused' && answer.reason, path).toBe('badFile')
      expect(answer.kind === 'refused' && answer.text.en).toContain(path)
    }
  })
})
