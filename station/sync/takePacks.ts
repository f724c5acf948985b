/** Takes models of a bundle as candidates: signed ones only, and none runs before two people have approved it. */
import { z } from 'zod'
import { openPack } from '#models/packs/openPack.ts'
import { hashPack } from '../packs/hashPack.ts'
import { logPack } from '../packs/logPack.ts'
import type { Station } from '../Station.ts'
import type { BundleRecord } from './bundle/Bundle.ts'

const recordSchema = z.object({ pack: z.number(), name: z.string().min(1).max(300), data: z.string() })

export type PackTaking = {
  readonly trustedKeys: readonly string[]
  /** Station that sent them. */
  readonly sender: string
}

/** The number of packs that were new; null where one is not whole, or not signed by a key that this station trusts. */
export async function takePacks(
  station: Station,
  records: readonly BundleRecord[],
  { trustedKeys, sender }: PackTaking,
): Promise<number | null> {
  const { store, clock } = station
  const packs = new Map<number, Map<string, Uint8Array>>()
  for (const record of records) {
    const { pack, name, data } = recordSchema.parse(record)
    const files = packs.get(pack) ?? new Map<string, Uint8Array>()
    packs.set(pack, files.set(name, new Uint8Array(Buffer.from(data, 'base64'))))
  }
  const opened: {
    readonly id: string
    readonly model: 'high' | 'drug'
    readonly files: ReadonlyMap<string, Uint8Array>
  }[] = []
  for (const files of packs.values()) {
    const answer = await openPack(files, trustedKeys)
    if (answer.kind === 'refused') return null
    opened.push({ id: answer.pack.manifest.packId, model: answer.pack.manifest.model, files })
  }
  const at = clock().toISOString()
  return store.confirm(() => {
    const added = opened.filter((pack) => {
      const digest = hashPack(pack.files)
      if (!store.packs.saveCandidate({ ...pack, at, digest, by: sender })) return false
      logPack(station, { event: 'added', packId: pack.id, model: pack.model, by: sender, at, digest })
      return true
    })
    return added.length
  })
}
