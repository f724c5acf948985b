/** Opens a reader for one message file of any known format: decodes the bytes, tells the format, hands the text on. */
import { BagReader } from './bags/BagReader.ts'
import { createByteDecoder, joinBytes } from './decodeText.ts'
import { detectFormat, type FileSyntax } from './detectFormat.ts'
import { EdifactReader } from './edifact/EdifactReader.ts'
import { createItemSink, type ItemSink } from './ItemSink.ts'
import type { MessageReader } from './MessageReader.ts'
import type { ReadOptions } from './ReadOptions.ts'
import { createRecordReader } from './records/createRecordReader.ts'
import type { TextReader } from './TextReader.ts'
import { createTextWindow } from './TextWindow.ts'
import { XmlReader } from './xml/XmlReader.ts'

export type { ReadOptions } from './ReadOptions.ts'

/** Small chunks are gathered, large ones cut: the text is always worked on in pieces of about this many bytes. */
const leastBytes = 1 << 15
const mostBytes = 1 << 16

export function createMessageReader(options: ReadOptions): MessageReader {
  const window = createTextWindow()
  const sink = createItemSink(window)
  const decoder = createByteDecoder()
  let reader: TextReader | null = null
  let waiting: Uint8Array[] = []
  let waitingBytes = 0

  const feed = (text: string, final: boolean): void => {
    if (text !== '') window.append(text)
    if (!reader) {
      const syntax = detectFormat(window.text(), final)
      if (syntax === null) return
      reader = open(syntax, sink, options)
    }
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

function open(syntax: FileSyntax, sink: ItemSink, options: ReadOptions): TextReader {
  switch (syntax) {
    case 'bags':
      return new BagReader(sink, options)
    case 'json':
    case 'csv':
      return createRecordReader(sink, syntax)
    case 'xml':
      return new XmlReader(sink, options)
    default:
      return new EdifactReader(sink, options)
  }
}
