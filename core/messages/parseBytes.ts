/** Reads a whole file that is already in memory. */
import { createMessageReader } from './createMessageReader.ts'
import type { ParsedItem } from './ParsedItem.ts'
import type { ReadOptions } from './ReadOptions.ts'

export function parseBytes(bytes: Uint8Array, options: ReadOptions): readonly ParsedItem[] {
  const reader = createMessageReader(options)
  const items = [...reader.push(bytes)]
  for (const item of reader.end()) items.push(item)
  return items
}
