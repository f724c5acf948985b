/** Opens the pack that judges for one model: the one that two people approved here, else one that the service put there, else the shipped one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { packDecisionQueries } from '#db/queries/packDecisions.ts'
import type { Store } from '#db/store.ts'
import { reportLine } from '../engine/reportLine.ts'
import { writePack } from '../training/writePack.ts'
import { readForce } from './ForceSetting.ts'
import { hashPack } from './hashPack.ts'
import type { OpenedPack } from './OpenedPack.ts'
import { openPackFiles } from './openPackFiles.ts'
import { forceFolder, shippedFolder } from './packFolders.ts'
import { trustedPackKeys } from './packTrust.ts'
import { readPackFiles } from './readPackFiles.ts'
import { readPackFolder } from './readPackFolder.ts'
import { signerOf } from './signerOf.ts'

/** Null: none there, or refused; a refusal is told to the log of the machine and never silently replaced by an older pack. */
export async function openForce(dir: string, store: Store, model: ModelName): Promise<OpenedPack | null> {
  const found = findForce(dir, store, model)
  if (found === null) return null
  const answer = await openPackFiles({ ...found, model })
  if (answer.kind === 'opened') return answer.opened
  reportLine(`the pack of the ${model} model is not used: ${answer.text.en}`)
  return null
}

type Found = { readonly files: PackFiles; readonly trusted: readonly string[] }

function findForce(dir: string, store: Store, model: ModelName): Found | null {
  const { pack } = readForce(store, model)
  const trusted = trustedPackKeys(store)
  if (pack !== null) {
    const files = approvedFiles(dir, store, { model, id: pack })
    // Two people approved these very bytes: that is what makes their signer good enough.
    return files === null ? null : { files, trusted: [...trusted, signerOf(files) ?? ''] }
  }
  const folder = [forceFolder(dir, model), shippedFolder(model)].find((one) => existsSync(join(one, 'manifest.json')))
  const files = folder === undefined ? null : readPackFolder(folder)
  return files === null ? null : { files, trusted }
}

/** A station that was killed between its decision and the copy makes the copy now. */
function approvedFiles(
  dir: string,
  store: Store,
  { model, id }: { readonly model: ModelName; readonly id: string },
): PackFiles | null {
  const packs = packDecisionQueries(store.sql)
  const record = packs.read(id)
  const kept = record === null ? null : readPackFiles(dir, packs, record)
  const copy = readPackFolder(forceFolder(dir, model))
  const wanted = kept === null ? (record?.digest ?? null) : hashPack(kept)
  if (copy !== null && hashPack(copy) === wanted) return copy
  if (kept === null) {
    reportLine(`the files of pack ${id} are gone or were changed`)
    return null
  }
  writePack(forceFolder(dir, model), kept)
  return kept
}
