/** The codec of a category by its feature id. */
import { catalogue } from '../features/catalogue.ts'
import type { CategoryCodec } from '../features/CategoryCodec.ts'
import { featureIndex } from '../features/featureIndex.ts'

export function codecOf(id: string): CategoryCodec {
  const codec = catalogue[featureIndex(id)]?.codec
  if (!codec) throw new Error(`${id} is no category.`)
  return codec
}
