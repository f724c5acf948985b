/** Opens the models a station runs: its own approved packs first, else those shipped with the product; only signed ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Pack } from '#models/packs/Pack.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import type { Scorers } from '../Station.ts'
import type { PackBrief } from './Engine.ts'
import { reportLine } from './reportLine.ts'

export type OpenedPacks = { readonly scorers: Scorers; readonly briefs: readonly PackBrief[] }

const shipped = fileURLToPath(new URL('../../assets/packs/', import.meta.url))
/** Base64 Ed25519 public keys of those who sign the shipped packs. */
const shippedKeys = join(shipped, 'trusted.json')

/** `dir` is the station's folder, `trustedKeys` those the station trusts besides the product's own. */
export async function openPacks(dir: string, trustedKeys: readonly string[]): Promise<OpenedPacks> {
  const trusted = [...trustedKeys, ...readKeys()]
  const high = await openFirst('high', [join(dir, 'packs', 'high'), join(shipped, 'high')], trusted)
  const drug = await openFirst('drug', [join(dir, 'packs', 'drug'), join(shipped, 'drug')], trusted)
  return {
    scorers: { high: high?.scorer ?? null, drug: drug?.scorer ?? null },
    briefs: [high, drug].flatMap((one) => (one === null ? [] : [describePack(one.pack)])),
  }
}

function readKeys(): readonly string[] {
  return existsSync(shippedKeys) ? (JSON.parse(readFileSync(shippedKeys, 'utf8')) as readonly string[]) : []
}

/** The first folder with a pack decides: a refused pack of the station must be seen to, not silently replaced by an older one. */
async function openFirst(model: ModelName, folders: readonly string[], trusted: readonly string[]) {
  const folder = folders.find((one) => existsSync(join(one, 'manifest.json')))
  if (folder === undefined) return null
  // The learners bring TensorFlow.js along, which is not worth its start-up time where there is no pack.
  const { openPack } = await import('#models/packs/openPack.ts')
  const { createScorer } = await import('#models/scoring/createScorer.ts')
  const answer = await openPack(readFolder(folder), trusted)
  if (answer.kind === 'refused') {
    reportLine(`pack ${folder} is not used: ${answer.text.en}`)
    return null
  }
  if (answer.pack.manifest.model !== model) {
    reportLine(`pack ${folder} is not used: it is a ${answer.pack.manifest.model} model`)
    return null
  }
  return { pack: answer.pack, scorer: await createScorer(answer.pack) }
}

function readFolder(folder: string): PackFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]
    }),
  )
}

function describePack({ manifest, card }: Pack): PackBrief {
  return {
    id: manifest.packId,
    model: manifest.model,
    trainedOn: manifest.trainedOn,
    simulated: manifest.simulated,
    features: manifest.features.length,
    card: { ...card },
  }
}
