/** Reads text of a known format the way a file arrives: piece by piece, forgetting what is no longer needed. */
import { BagReader } from '#core/messages/bags/BagReader.ts'
import { EdifactReader } from '#core/messages/edifact/EdifactReader.ts'
import { createItemSink } from '#core/messages/ItemSink.ts'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import { createTextWindow } from '#core/messages/TextWindow.ts'
import { XmlReader } from '#core/messages/xml/XmlReader.ts'

const readers = { edifact: EdifactReader, bags: BagReader, xml: XmlReader } as const
export type StreamedFormat = keyof typeof readers

export function readInPieces(format: StreamedFormat, text: string, pieces: readonly number[]): readonly ParsedItem[] {
  const window = createTextWindow()
  const sink = createItemSink(window)
  const reader = new readers[format](sink, { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' })
  let at = 0
  for (let turn = 0; at < text.length; turn++) {
    const length = Math.max(1, pieces[turn % pieces.length] ?? text.length)
    window.append(text.slice(at, at + length))
    at += length
    reader.run(false)
    window.release(reader.heldFrom())
  }
  reader.run(true)
  sink.close()
  return sink.take()
}
