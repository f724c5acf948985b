/** Reads segments the fast way, with the text arriving in pieces of given lengths. */
import { SegmentSource } from '#core/messages/edifact/SegmentSource.ts'
import { createItemSink } from '#core/messages/ItemSink.ts'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import { createTextWindow } from '#core/messages/TextWindow.ts'
import type { PlainSegment } from './plainSegments.ts'

export type ReadSegments = { readonly segments: readonly PlainSegment[]; readonly problems: readonly ParsedItem[] }

export function readSegments(text: string, pieces: readonly number[]): ReadSegments {
  const window = createTextWindow()
  const sink = createItemSink(window)
  const segments: PlainSegment[] = []
  const source = new SegmentSource(sink, {
    segment(view) {
      const elements = Array.from({ length: view.elements }, (_, index) =>
        Array.from({ length: view.components(index + 1) }, (__, component) => view.get(index + 1, component)),
      )
      segments.push({ tag: view.tag, elements, start: view.start, end: view.end })
    },
    interchange() {},
  })
  let at = 0
  for (let turn = 0; at < text.length; turn++) {
    const length = Math.max(1, pieces[turn % pieces.length] ?? text.length)
    window.append(text.slice(at, at + length))
    at += length
    source.run(false)
    window.release(source.heldFrom())
  }
  source.run(true)
  return { segments, problems: sink.take() }
}
