/** The files of a pack that the station knows: from its folder, checked against what was added, or from the store. */
import { join } from 'node:path'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import type { PackRecord, packDecisionQueries } from '#db/queries/packDecisions.ts'
import { hashPack } from './hashPack.ts'
import { readPackFolder } from './readPackFolder.ts'

export type PackDecisions = ReturnType<typeof packDecisionQueries>

/** Null where the files are gone, or are not those that were added. */
export function readPackFiles(dir: string, packs: PackDecisions, record: PackRecord): PackFiles | null {
  if (record.path === null) {
    const files = packs.readFiles(record.id)
    // Those of a store made before digests were kept have none.
    const isSame = record.digest === null || (files.size > 0 && hashPack(files) === record.digest)
    return files.size > 0 && isSame ? files : null
  }
  const files = readPackFolder(join(dir, 'packs', record.path))
  return files !== null && hashPack(files) === record.digest ? files : null
}
