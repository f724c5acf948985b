/** Decides which of the bar codes in a picture is meant: a boarding pass at once, a bag tag once it was read the same twice. */
import { readBoardingPass } from '#core/scan/readBoardingPass.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import type { FoundCode } from './FoundCode.ts'

export type CodeVerdict =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'taken'; readonly text: string }
  /** A tag seen once. Interleaved 2 of 5 has no check digit, and a part of it may read as another number. */
  | { readonly kind: 'again'; readonly text: string }
  /** A code of something else. */
  | { readonly kind: 'foreign' }

/** `before` is the tag of the last picture; `on` the day of the scan, `YYYY-MM-DD`. */
export function judgeCodes(codes: readonly FoundCode[], before: string | null, on: string): CodeVerdict {
  const pass = codes.find(({ text }) => readBoardingPass(text, on) !== null)
  if (pass) return { kind: 'taken', text: pass.text }
  const tags = codes.map(({ text }) => text.trim()).filter((text) => readTagText(text) !== null)
  const same = tags.find((text) => text === before)
  if (same !== undefined) return { kind: 'taken', text: same }
  const [first] = tags
  if (first !== undefined) return { kind: 'again', text: first }
  return codes.length > 0 ? { kind: 'foreign' } : { kind: 'nothing' }
}
