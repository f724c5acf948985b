/** Cuts a text into fields of fixed widths; fields beyond its end are absent. */
import type { BcbpField } from './bcbpLayout.ts'

export function cutFields(text: string, fields: readonly BcbpField[]): ReadonlyMap<string, string> {
  const cut = new Map<string, string>()
  let at = 0
  for (const [name, width] of fields) {
    if (at >= text.length) break
    cut.set(name, text.slice(at, at + width).trim())
    at += width
  }
  return cut
}

export function widthOf(fields: readonly BcbpField[]): number {
  return fields.reduce((sum, [, width]) => sum + width, 0)
}
