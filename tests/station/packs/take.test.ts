import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { readJson } from '#models/packs/packJson.ts'
import { publicKeyText } from '#models/packs/packSignature.ts'
import { signPack } from '#models/packs/signPack.ts'
import { hashPack } from '#station/packs/hashPack.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { readPackFolder } from '#station/packs/readPackFolder.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { writePack } from '#station/training/writePack.ts'
import type { TestEngine } from '../../helpers/openTestEngine.ts'
import { openLivedStation, trainTiny } from './openLivedStation.ts'

let test: TestEngine
let lead: LocalClient
let admin: LocalClient
let scratch: string
/** A sound pack, unsigned, with an id of its own. */
let plain: (id: string) => PackFiles

beforeAll(async () => {
  test = await openLivedStation()
  lead = await test.signIn('supervisor')
  admin = await test.signIn('administrator')
  scratch = mkdtempSync(join(tmpdir(), 'gateside-take-'))
  const id = await trainTiny(test, 'supervisor-1')
  const made = readPackFolder(join(test.dir, 'packs', 'candidates', id)) ?? new Map<string, Uint8Array>()
  await lead.packs.reject({ packId: id, reason: 'only a model for tests' })
  plain = (packId) => {
    const files = new Map(made)
    files.delete('signature.json')
    const manifest = { ...(readJson(made, 'manifest.json') as object), packId, signer: null }
    return files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)))
  }
})
afterAll(async () => {
  await test.close()
  rmSync(scratch, { recursive: true, force: true })
})

const inForce = () => test.engine.station.scorers.high?.packId ?? null
const put = (name: string, files: PackFiles): string => {
  const folder = join(scratch, name)
  writePack(folder, files)
  return folder
}

describe('a pack that comes from outside', () => {
  it('is refused in words without a signature, with a stranger’s, or changed after signing', async () => {
    const stranger = generateKeyPairSync('ed25519')
    const signed = new Map(signPack(plain('from-stranger'), stranger.privateKey))
    const changed = new Map(signed).set('calibration.json', new TextEncoder().encode('{"kind":"sigmoid"}'))
    test.engine.station.store.settings.save('trustedPackKeys', [])
    for (const [name, files, reason] of [
      ['unsigned', plain('unsigned'), 'notSigned'],
      ['stranger', signed, 'unknownSigner'],
      ['empty', new Map([['readme.txt', new Uint8Array([1])]]), 'noManifest'],
    ] as const) {
      const verdict = await test.console.packs.take({ source: { path: put(name, files) } })
      expect(verdict, name).toMatchObject({ accepted: false, reason })
      expect(verdict.text.ko, name).toMatch(/[가-힣]/)
    }
    test.engine.station.store.settings.save('trustedPackKeys', [publicKeyText(stranger.privateKey)])
    expect(await test.console.packs.verify({ path: put('changed', changed) })).toMatchObject({ reason: 'badSignature' })
    expect(await test.console.packs.verify({ path: join(scratch, 'nowhere') })).toMatchObject({ reason: 'noFolder' })
    const { candidates } = await lead.packs.shelf()
    expect(candidates.filter((one) => one.state === 'candidate')).toEqual([])
  })

  it('is taken from a trusted signer, waits for two people, and then judges', async () => {
    const service = generateKeyPairSync('ed25519')
    test.engine.station.store.settings.save('trustedPackKeys', [publicKeyText(service.privateKey)])
    const source = { path: put('service', signPack(plain('high-of-the-service'), service.privateKey)) }
    const before = inForce()
    expect(await test.console.packs.take({ source })).toMatchObject({ accepted: true, id: 'high-of-the-service' })
    expect(await test.console.packs.take({ source })).toMatchObject({ accepted: false, reason: 'known' })
    expect(inForce()).toBe(before)
    const [candidate] = (await lead.packs.shelf()).candidates
    expect(candidate).toMatchObject({ state: 'candidate', source: 'taken', comparison: null })
    await admin.packs.approve({ packId: 'high-of-the-service' })
    await lead.packs.approve({ packId: 'high-of-the-service' })
    expect(inForce()).toBe('high-of-the-service')
    // Whoever is no longer trusted did sign it, but two people approved these bytes.
    test.engine.station.store.settings.save('trustedPackKeys', [])
    await lead.packs.rollback({ model: 'high', reason: 'only a trial' })
    expect(inForce()).toBe(before)
  })

  it('comes from a page as files, never as a path of this machine', async () => {
    await expect(lead.packs.take({ source: { path: scratch } })).rejects.toMatchObject({ data: { kind: 'paths' } })
    const files = [...plain('by-page')].map(([name, bytes]) => ({ name, data: Buffer.from(bytes).toString('base64') }))
    expect(await lead.packs.take({ source: { files } })).toMatchObject({ accepted: false, reason: 'notSigned' })
  })

  it('and was sent by another station judges once two people here approved it, also after a restart', async () => {
    const sender = generateKeyPairSync('ed25519')
    const { store, clock } = test.engine.station
    const at = clock().toISOString()
    const received = signPack(plain('high-of-a-friend'), sender.privateKey)
    const save = (id: string, files: ReturnType<typeof plain>) =>
      store.packs.saveCandidate({ id, model: 'high', at, files, digest: hashPack(files), by: 'HALL' })
    save('high-of-a-friend', received)
    save('high-unsigned', plain('high-unsigned'))
    expect((await lead.packs.shelf()).candidates.find((one) => one.id === 'high-of-a-friend')).toMatchObject({
      source: 'received',
      addedBy: 'HALL',
      pack: { id: 'high-of-a-friend' },
    })
    await lead.packs.approve({ packId: 'high-of-a-friend' })
    await admin.packs.approve({ packId: 'high-of-a-friend' })
    expect(inForce()).toBe('high-of-a-friend')
    await lead.packs.approve({ packId: 'high-unsigned' })
    await expect(admin.packs.approve({ packId: 'high-unsigned' })).rejects.toMatchObject({
      data: { kind: 'packRefused' },
    })
    expect(inForce()).toBe('high-of-a-friend')
    const again = await openEngine({ dir: test.dir, key: test.key, clock })
    expect(again.station.scorers.high?.packId).toBe('high-of-a-friend')
    await again.close()
    await lead.packs.rollback({ model: 'high', reason: 'only a trial' })
    expect(inForce()).not.toBe('high-of-a-friend')
  })

  it('cannot name a place outside its folder by its id', async () => {
    const service = generateKeyPairSync('ed25519')
    test.engine.station.store.settings.save('trustedPackKeys', [publicKeyText(service.privateKey)])
    const source = { path: put('climber', signPack(plain('../../climber'), service.privateKey)) }
    expect(await test.console.packs.take({ source })).toMatchObject({ accepted: true })
    const record = test.engine.models.shelf().candidates.find((one) => one.id === '../../climber')
    expect(record?.pack?.id).toBe('../../climber')
    expect(readPackFolder(join(test.dir, 'packs', 'candidates', '..', '..', 'climber'))).toBeNull()
    await lead.packs.reject({ packId: '../../climber', reason: 'odd name' })
  })

  it('may be a model of XGBoost: signed here by whoever brings it, says on its card that its training is unknown', async () => {
    const folder = join(scratch, 'xgboost')
    writePack(folder, new Map([['model.json', plain('x').get('trees.json') ?? new Uint8Array()]]))
    const foreign = { model: 'high' as const, featureMap: {}, bands: [0.1, 0.2, 0.3] as [number, number, number] }
    const verdict = await test.console.packs.take({ source: { path: folder }, foreign })
    expect(verdict).toMatchObject({ accepted: true, model: 'high' })
    const candidate = (await lead.packs.shelf()).candidates.find((one) => one.id === verdict.id)
    expect(candidate?.pack?.card.en).toMatch(/^Trained outside Gateside/)
    writeFileSync(join(folder, 'model.json'), 'not a model')
    expect(await test.console.packs.take({ source: { path: folder }, foreign })).toMatchObject({ reason: 'badFile' })
    rmSync(join(folder, 'model.json'))
    writeFileSync(join(folder, 'other.json'), '{}')
    expect(await test.console.packs.take({ source: { path: folder }, foreign })).toMatchObject({ reason: 'noModel' })
  })
})
