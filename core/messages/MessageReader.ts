/** Reads one file in chunks of any size; never throws on content, whatever the bytes. */
import type { ParsedItem } from './ParsedItem.ts'

export type MessageReader = {
  /** Takes the next bytes and gives the items that are complete by now. */
  push(chunk: Uint8Array): readonly ParsedItem[]
  /** Says that the file is over and gives the rest. */
  end(): readonly ParsedItem[]
}
