import { generateKeyPairSync } from 'node:crypto'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBundle, type Opener } from '#station/sync/bundle/openBundle.ts'
import { type BundleWish, writeBundle, type WrittenBundle } from '#station/sync/bundle/writeBundle.ts'

const pair = generateKeyPairSync('ed25519')
const signingKey = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

let opener: Opener
let wish: BundleWish
let bundle: WrittenBundle

beforeAll(async () => {
  const identity = await generateIdentity()
  opener = {
    station: 'FIELD1',
    boxIdentity: identity,
    trusted: new Map([['HALL', publicKey]]),
    now: '2026-11-22T10:00:00Z',
  }
  wish = {
    kind: 'inspections',
    sender: 'HALL',
    signingKey,
    receivers: [{ station: 'FIELD1', boxKey: await identityToRecipient(identity) }],
    fromSeq: 1,
    toSeq: 2,
    createdAt: '2026-11-22T09:00:00Z',
    expiresAt: '2026-12-22T09:00:00Z',
    contents: { records: 2, flights: ['KE18-20261122-LAXICN'], note: null },
    records: [
      { seq: 1, surname: 'MEYER' },
      { seq: 2, surname: '홍길동' },
    ],
  }
  bundle = await writeBundle(wish)
})

describe('a bundle', () => {
  it('gives the receiver the records that were put in', async () => {
    const opened = await openBundle(bundle.bytes, opener)
    expect(opened).toMatchObject({
      kind: 'opened',
      contents: { records: 2 },
      records: [
        { seq: 1, surname: 'MEYER' },
        { seq: 2, surname: '홍길동' },
      ],
    })
  })

  it('shows a carrier nothing of a passenger', () => {
    expect(bundle.bytes.includes('MEYER')).toBe(false)
    expect(bundle.bytes.includes('LAXICN')).toBe(false)
  })

  it('is refused for every single flipped byte', async () => {
    for (let position = 0; position < bundle.bytes.length; position++) {
      const changed = Buffer.from(bundle.bytes)
      changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8))
      expect((await openBundle(changed, opener)).kind, `byte ${position}`).toBe('refused')
    }
  })

  it('is refused at every length but its own', async () => {
    for (let length = 0; length < bundle.bytes.length; length += 7) {
      expect((await openBundle(bundle.bytes.subarray(0, length), opener)).kind).toBe('refused')
    }
    expect(await openBundle(Buffer.concat([bundle.bytes, Buffer.from([0])]), opener)).toEqual({
      kind: 'refused',
      reason: 'badSignature',
    })
  })

  it('is refused from a station that is not enrolled, for another station, and after its date', async () => {
    expect(await openBundle(bundle.bytes, { ...opener, trusted: new Map() })).toEqual({
      kind: 'refused',
      reason: 'unknownSender',
    })
    expect(await openBundle(bundle.bytes, { ...opener, station: 'FIELD2' })).toEqual({
      kind: 'refused',
      reason: 'notForUs',
    })
    expect(await openBundle(bundle.bytes, { ...opener, now: '2027-01-01T00:00:00Z' })).toEqual({
      kind: 'refused',
      reason: 'expired',
    })
  })

  it('does not believe the key that comes with it', async () => {
    const other = generateKeyPairSync('ed25519')
    const forged = await writeBundle({ ...wish, signingKey: other.privateKey.export({ type: 'pkcs8', format: 'der' }) })
    expect(await openBundle(forged.bytes, opener)).toEqual({ kind: 'refused', reason: 'badSignature' })
  })

  it('of a newer form is named as such', async () => {
    const newer = Buffer.from(bundle.bytes)
    newer[16] = '2'.charCodeAt(0)
    expect(await openBundle(newer, opener)).toEqual({ kind: 'refused', reason: 'newerVersion' })
  })
})
