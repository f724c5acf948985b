/** Folders of the models that judge at this station: its own approved ones first, else those shipped. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { forceFolder, shippedFolder } from '../packs/packFolders.ts'
import type { Station } from '../Station.ts'

export function packFoldersInForce({ store }: Station): readonly string[] {
  const dir = dirname(store.file)
  return (['high', 'drug'] as const).flatMap((model) => {
    const places = [forceFolder(dir, model), shippedFolder(model)]
    const folder = places.find((place) => existsSync(join(place, 'manifest.json')))
    return folder === undefined ? [] : [folder]
  })
}
