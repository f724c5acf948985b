/**
 * Looks at the coded places of a segment, where nobody should write but some do: long values there pass the same filter as free
 * text. Free text itself is filtered where it is read, and names stay as they are: Islam and Gay are names of people too.
 */
import { tagsByNumber } from '../edifact/knownTags.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { hasDigits } from '../../text/hasDigits.ts'
import { lookup } from '../../text/lookup.ts'
import type { Redactor } from './createRedactor.ts'
import { isSensitiveText } from './isSensitiveText.ts'
import { maskCards } from './maskCards.ts'

/** Codes are shorter: airports (GAY is Gaya), locators, types. */
const shortestText = 7
const shortestCard = 13
/** Digits of a Chinese identity card (GB 11643). */
const longestNumber = 18

/** Element and component. */
type Place = readonly [element: number, component: number]
const none: Place = [0, 0]

/** What the readers filter themselves, from one place to another. */
const read: Readonly<Record<string, readonly [from: Place, until: Place]>> = {
  LTS: [
    [1, 0],
    [999, 0],
  ],
  ADD: [
    [1, 0],
    [999, 0],
  ],
  IFT: [
    [2, 0],
    [999, 0],
  ],
  SSR: [
    [1, 8],
    [2, 0],
  ],
  FOP: [
    [1, 4],
    [1, 5],
  ],
}
/** Names, up to a component of an element (0: of every one): Islam and Gay are names of people too. */
const names: Readonly<Record<string, readonly [element: number, until: number][]>> = {
  TIF: [[0, 1]],
  NAD: [
    [3, 1],
    [4, 9],
  ],
  PDT: [[2, 3]],
}
/**
 * Numbers that look like those of cards: of tickets (13 digits, IATA resolution 722) and of identity cards (China's begin with the
 * province, Gansu's with 62).
 */
const numbers: Readonly<Record<string, Place>> = { TKT: [1, 0], DOC: [2, 0], PDT: [1, 0] }
/** By number of the tag: asked for every segment. */
const ranges = tagsByNumber.map((tag) => lookup(read, tag))

/** Blots out what may not be kept, in the raw text and in what the segment says from now on. Most segments have no long value. */
export function sweepSegment(redactor: Redactor, view: SegmentView): void {
  const end = view.numberOf(view.elements + 1, 0)
  let index = view.nextLong(1, end, shortestText)
  if (index < 0) return
  const range = ranges[view.tagNumber]
  const readFrom = range === undefined ? end : view.numberOf(range[0][0], range[0][1])
  const readUntil = range === undefined ? end : view.numberOf(range[1][0], range[1][1])
  while (index >= 0) {
    if (index >= readFrom && index < readUntil) index = readUntil - 1
    else if (view.isSuspect(index)) sweepValue(redactor, view, index)
    index = view.nextLong(index + 1, end, shortestText)
  }
}

function sweepValue(redactor: Redactor, view: SegmentView, index: number): void {
  const value = view.at(index)
  if (isSensitiveText(value)) {
    const [element, component] = view.placeOf(index)
    if (!isName(view.tag, element, component)) write(redactor, view, { index, filter: () => null })
  } else if (hasDigits(value, shortestCard) && !isNumber(view, index, value)) {
    if (maskCards(value, redactor.mark) === value) return
    write(redactor, view, { index, filter: (raw) => maskCards(raw, redactor.mark) })
  }
}

type Writing = { readonly index: number; readonly filter: (raw: string) => string | null }

function write(redactor: Redactor, view: SegmentView, { index, filter }: Writing): void {
  const span = view.place(...view.placeOf(index))
  if (span === null) return
  const raw = redactor.read(span.start, span.end)
  const text = filter(raw) ?? redactor.mark.repeat(raw.length)
  redactor.blot(span.start, text)
  view.overwrite(span.start, text)
}

function isNumber(view: SegmentView, index: number, value: string): boolean {
  const [element, component] = numbers[view.tag] ?? none
  return view.numberOf(element, component) === index && value.length <= longestNumber
}

function isName(tag: string, element: number, component: number): boolean {
  return names[tag]?.some(([of, until]) => (of === 0 || of === element) && component < until) ?? false
}

/** The same for what stands between two segments and is kept in the raw text with them. */
export function sweepGap(redactor: Redactor, start: number, end: number): void {
  const raw = redactor.read(start, end)
  if (isSensitiveText(raw)) redactor.dropRange(start, end)
  else {
    const masked = maskCards(raw, redactor.mark)
    if (masked !== raw) redactor.blot(start, masked)
  }
}

/** Gaps of line ends and indentation hold no words. */
export const shortestGap = 8
