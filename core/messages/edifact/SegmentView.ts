/**
 * A window on one segment of a message: finds its separators once and cuts values out when they are asked for. Hot: one
 * object is reused for every segment, with typed arrays for the places (the plain version stands in the tests).
 */
import { isDigits } from '../../text/isDigits.ts'
import { toNumber } from '../../text/toNumber.ts'
import { cleanValue, isBlank } from './cleanValue.ts'
import { isSuspectCode } from '../sensitive/isSuspectCode.ts'
import { endsInNameTag } from './findGluedName.ts'
import { mostElements } from './findGluedTag.ts'
import { numberByTag, tagNumberOf, tagsByNumber } from './knownTags.ts'
import { standardSeparators, type Separators } from './Separators.ts'

const mostByNumber = tagsByNumber.map((tag) => mostElements.get(tag) ?? Number.POSITIVE_INFINITY)
/** Longer segments are rare; for them room is made. */
const usualLength = 2048
/** More digits than these are no count of anything. */
const mostDigits = 9
const lineFeed = 10
const carriageReturn = 13
export class SegmentView {
  /** Three characters, or fewer where the segment is odd. */
  tag = ''
  /** File offsets of the first character of the segment and of the one after its terminator. */
  start = 0
  end = 0
  /** File offset of the first character of the text that the segment is in. */
  base = 0
  /** Number of elements after the tag. */
  elements = 0
  /** More elements than such a segment can have: it runs on into the next one. */
  isTooLong = false
  /** A line ends inside the segment. */
  hasLineEnd = false
  /** A value ends in the tag of a name (TIF, NAD): somebody may stand behind it. */
  mayHoldName = false
  /** Number of the tag among the known ones; 0 where it is none of them. */
  tagNumber = 0
  #text = ''
  #codes: Uint16Array = new Uint16Array(0)
  /** The segment as it was written over; null while it is as the sender wrote it. */
  #own: string | null = null
  /** Index of the segment in the text. */
  #start = 0
  #separators: Separators = standardSeparators
  #highest = 0
  /** The terminator is no line end and means nothing else. */
  #endIsPlain = true
  /** True where a value may hold release characters or line ends and must be cleaned. */
  #dirty = false
  /** Number of the first value of each element. */
  #first = new Int32Array(usualLength + 2)
  /** Where each value ends in the text. */
  #ends = new Int32Array(usualLength)

  /** Says which separators the segments to come use. */
  use(separators: Separators): void {
    const { component, element, release, terminator } = separators
    this.#separators = separators
    this.#highest = Math.max(component, element, release, terminator, carriageReturn)
    this.#endIsPlain = ![component, element, release, lineFeed, carriageReturn].includes(terminator)
  }

  /** The text that the segments to come stand in, with its codes; its first character is number `base` of the file. */
  open(text: string, codes: Uint16Array, base: number): void {
    this.#text = text
    this.#codes = codes
    this.base = base
  }

  /**
   * Looks at the segment from `start` up to its terminator; gives where that stands, or -1 where it is not found before `limit`
   * within the usual length of a segment. `start` and `end` are left to the caller, who knows the file.
   */
  scan(start: number, limit: number): number {
    if (!this.#endIsPlain) return -1
    this.#own = null
    const stop = Math.min(limit, start + this.#ends.length - 1)
    const end = this.#look(start, stop, this.#separators.terminator)
    return end < stop ? end : -1
  }

  /** Looks at the segment from `start` to `stop`, whatever stands in it. */
  scanAll(start: number, stop: number): void {
    // No segment has more values than characters: room is made once, and the arrays stay the same while they are filled.
    if (stop - start + 2 > this.#ends.length) this.#grow(stop - start + 2)
    this.#own = null
    this.#look(start, stop, -1)
  }

  /** Notes the places of all values up to the first character `last`, or up to `stop`; gives where that is. */
  #look(start: number, stop: number, last: number): number {
    const { component, element, release } = this.#separators
    const highest = this.#highest
    const codes = this.#codes
    const ends = this.#ends
    const first = this.#first
    this.#start = start
    this.#dirty = false
    this.hasLineEnd = false
    this.mayHoldName = false
    let count = 0
    let elements = 0
    first[0] = 0
    let at = start
    for (; at < stop; at++) {
      const code = codes[at] as number
      // Most characters are letters, which stand above every separator, or digits, which are none.
      if (code > highest || (code >= 48 && code <= 57)) continue
      if (code === component) ends[count++] = at
      else if (code === element) {
        ends[count++] = at
        first[++elements] = count
        if (elements > 1 && endsInNameTag(codes, at)) this.mayHoldName = true
      } else if (code === last) break
      else if (code === release) {
        this.#dirty = true
        if (++at < stop && codes[at] === lineFeed) this.hasLineEnd = true
      } else if (code === lineFeed) this.#dirty = this.hasLineEnd = true
      else if (code === carriageReturn) this.#dirty = true
    }
    const end = Math.min(at, stop)
    ends[count++] = end
    first[elements + 1] = count
    this.elements = elements
    this.#readTag(start)
    return end
  }

  /** Tags out of a table, not cut out of the text: comparing and looking up the same strings is quicker. */
  #readTag(start: number): void {
    let number = this.#ends[0] === start + 3 ? tagNumberOf(this.#codes, start) : 0
    if (number > 0) this.tag = tagsByNumber[number] as string
    else {
      // Unknown, or wrapped over a line end.
      this.tag = this.at(0)
      number = numberByTag.get(this.tag) ?? 0
    }
    this.tagNumber = number
    this.isTooLong = this.elements > (mostByNumber[number] as number)
  }

  /** The value of component `component` of element `element` (the tag is element 0), without blanks around it; '' where absent. */
  get(element: number, component = 0): string {
    const index = this.#indexOf(element, component)
    return index < 0 ? '' : this.at(index)
  }

  /** True where anything but blanks stands there: what `get` says, without making the string. */
  has(element: number, component = 0): boolean {
    const index = this.#indexOf(element, component)
    return index >= 0 && this.#firstOf(index) < (this.#ends[index] as number)
  }

  /** Number of components of an element; 0 where the element is absent. */
  components(element: number): number {
    return element > this.elements ? 0 : (this.#first[element + 1] as number) - (this.#first[element] as number)
  }

  /** Components `from` and later of an element, joined: free text holds separators that the sender did not release. */
  rest(element: number, from: number, joiner: string): string {
    const count = this.components(element)
    let text = this.get(element, from)
    for (let component = from + 1; component < count; component++) {
      const more = this.get(element, component)
      if (more !== '') text = text === '' ? more : text + joiner + more
    }
    return text
  }

  /** All values of elements `from` and later in one text. */
  textFrom(from: number): string {
    let text = ''
    for (let element = from; element <= this.elements; element++) {
      const more = this.rest(element, 0, ' ')
      if (more !== '') text = text === '' ? more : `${text} ${more}`
    }
    return text
  }

  /** A whole number, or null where anything else stands. */
  integer(element: number, component = 0): number | null {
    const text = this.get(element, component)
    return text.length <= mostDigits && isDigits(text) ? toNumber(text) : null
  }

  /** File offsets of a component as it stands in the file, blanks included; null where absent. */
  place(element: number, component = 0): { readonly start: number; readonly end: number } | null {
    const index = this.#indexOf(element, component)
    if (index < 0) return null
    return { start: this.base + this.#startOf(index), end: this.base + (this.#ends[index] as number) }
  }

  /** Number of the first value from number `from` on and before `until` that has `least` characters or more; -1 where none has. */
  nextLong(from: number, until: number, least: number): number {
    const ends = this.#ends
    for (let index = from; index < until; index++) {
      if ((ends[index] as number) - (ends[index - 1] as number) > least) return index
    }
    return -1
  }

  /** Number of a value (the tag is number 0); where it is absent, that of the next one that is there. */
  numberOf(element: number, component: number): number {
    if (element > this.elements) return this.#count()
    return Math.min((this.#first[element] as number) + component, this.#first[element + 1] as number)
  }

  /** False where a value surely holds neither a card number nor anything sensitive: no string is made to tell. */
  isSuspect(index: number): boolean {
    if (this.#dirty) return true
    const from = this.#firstOf(index)
    return isSuspectCode(this.#codes, from, this.#lastOf(index, from))
  }

  /** Element and component of a value by its number. */
  placeOf(index: number): readonly [element: number, component: number] {
    let element = 0
    while (element < this.elements && (this.#first[element + 1] as number) <= index) element++
    return [element, index - (this.#first[element] as number)]
  }

  /** Writes over the characters from a file offset of this segment on, same length: whoever asks from now on gets that. */
  overwrite(start: number, text: string): void {
    const from = this.#start
    const stop = this.#ends[this.#count() - 1] as number
    const at = start - this.base
    const own = this.#own ?? this.#text.slice(from, stop)
    this.#own = own.slice(0, at - from) + text + own.slice(at - from + text.length)
    for (let i = 0; i < text.length; i++) this.#codes[at + i] = text.charCodeAt(i)
    this.#look(from, stop, -1)
  }

  /** Only the first of values that repeat (syntax version 4). */
  getFirst(element: number, component = 0): string {
    const text = this.get(element, component)
    const cut = this.#separators.repetition < 0 ? -1 : text.indexOf(String.fromCharCode(this.#separators.repetition))
    return cut < 0 ? text : text.slice(0, cut)
  }

  /** The value that raw text of this segment stands for. */
  clean(raw: string): string {
    return cleanValue(raw, this.#separators.release).trim()
  }

  /** Number of a value; -1 where it is absent. */
  #indexOf(element: number, component: number): number {
    if (element > this.elements) return -1
    const index = (this.#first[element] as number) + component
    return index < (this.#first[element + 1] as number) ? index : -1
  }

  /** A value by its number. */
  at(index: number): string {
    const from = this.#firstOf(index)
    const to = this.#lastOf(index, from)
    if (from === to) return ''
    const value = this.#slice(from, to)
    return this.#dirty ? cleanValue(value, this.#separators.release) : value
  }

  #slice(from: number, to: number): string {
    return this.#own === null ? this.#text.slice(from, to) : this.#own.slice(from - this.#start, to - this.#start)
  }

  /** Number of all values, the tag among them. */
  #count(): number {
    return this.#first[this.elements + 1] as number
  }

  /** Where a value begins behind its blanks; its end where it holds nothing else. */
  #firstOf(index: number): number {
    const codes = this.#codes
    const end = this.#ends[index] as number
    let from = this.#startOf(index)
    while (from < end && isBlank(codes[from] as number)) from++
    return from
  }

  /** Where it ends before its blanks. */
  #lastOf(index: number, from: number): number {
    const codes = this.#codes
    let to = this.#ends[index] as number
    while (to > from && isBlank(codes[to - 1] as number)) to--
    return to
  }

  /** A value begins behind the separator that ends the one before. */
  #startOf(index: number): number {
    return index === 0 ? this.#start : (this.#ends[index - 1] as number) + 1
  }

  #grow(least: number): void {
    const length = Math.max(least, this.#ends.length * 2)
    this.#ends = new Int32Array(length)
    this.#first = new Int32Array(length + 2)
  }
}
