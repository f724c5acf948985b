/** Opens a reader for one message file of any known format: decodes the bytes, tells the format, hands the text on. */
import { createEdifactReader } from './edifact/createEdifactReader.ts'
import { createByteDecoder, joinBytes } from './decodeText.ts'
import { createItemSink } from './ItemSink.ts'
import type { MessageReader } from './MessageReader.ts'
import type { ReadOptions } from './ReadOptions.ts'
import type { TextReader } from './TextReader.ts'
import { createTextWindow } from './TextWindow.ts'

export type { ReadOptions } from './ReadOptions.ts'

/** Small chunks are gathered, large ones cut: the text is always worked on in pieces of about this many bytes. */
const leastBytes = 1 << 15
const mostBytes = 1 << 18

export function createMessageReader(options: ReadOptions): MessageReader {
  const window = createTextWindow()
  const sink = createItemSink(window)
  const decoder = createByteDecoder()
  const reader: TextReader = createEdifactReader(sink, options)
  let waiting: Uint8Array[] = []
  let waitingBytes = 0

  const feed = (text: string, final: boolean): void => {
    if (text !== '') window.append(text)
    reader.run(final)
    window.release(reader.heldFrom())
  }
  const drain = (): void => {
    if (waitingBytes === 0) return
    const first = waiting[0] as Uint8Array
    const bytes = waiting.length === 1 ? first : waiting.reduce((a, b) => joinBytes(a, b))
    waiting = []
    waitingBytes = 0
    for (let at = 0; at < bytes.length; at += mostBytes) feed(decoder.decode(bytes.subarray(at, at + mostBytes)), false)
  }
  return {
    push(chunk) {
      if (chunk.length > 0) {
        waiting.push(chunk.length < leastBytes ? chunk.slice() : chunk)
        waitingBytes += chunk.length
      }
      if (waitingBytes >= leastBytes) drain()
      return sink.take()
    },
    end() {
      drain()
      feed(decoder.end(), true)
      sink.close()
      return sink.take()
    },
  }
}
