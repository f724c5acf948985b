/** Takes models of a bundle as candidates: signed ones only, and none runs before two people have approved it. */
import { z } from 'zod'
import { openPack } from '#models/packs/openPack.ts'
import type { Station } from '../Station.ts'
import type { BundleRecord } from './bundle/Bundle.ts'

const recordSchema = z.object({ pack: z.number(), name: z.string().min(1).max(300), data: z.string() })

/** The number of packs that were new; null where one is not signed by a key that this station trusts. */
export async function takePacks(
  { store, clock }: Station,
  records: readonly BundleRecord[],
  trustedKeys: readonly string[],
): Promise<number | null> {
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
  return store.confirm(() => opened.filter((pack) => store.packs.saveCandidate({ ...pack, at })).length)
}
