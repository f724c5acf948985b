/** Folders of the models that judge at this station: its own approved ones first, else those shipped. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Station } from '../Station.ts'

const shipped = fileURLToPath(new URL('../../assets/packs/', import.meta.url))

export function packFoldersInForce({ store }: Station): readonly string[] {
  const own = join(dirname(store.file), 'packs')
  return ['high', 'drug'].flatMap((model) => {
    const folder = [join(own, model), join(shipped, model)].find((one) => existsSync(join(one, 'manifest.json')))
    return folder === undefined ? [] : [folder]
  })
}
