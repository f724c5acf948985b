/**
 * A window on one segment of a message: finds its separators once and cuts values out when they are asked for. Hot: one
 * object is reused for every segment, with typed arrays for the places (the plain version stands in the tests).
 */
import { mostElements } from './findGluedTag.ts'
import { knownTags } from './knownTags.ts'
import { standardSeparators, type Separators } from './Separators.ts'

type KnownTag = { readonly tag: string; readonly most: number }
const knownByCode: ReadonlyMap<number, KnownTag> = new Map(
  [...knownTags].map((tag) => [codeOf(tag, 0), { tag, most: mostElements.get(tag) ?? Number.POSITIVE_INFINITY }]),
)
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
  #text = ''
  /** Index of the segment in the text. */
  #start = 0
  #separators: Separators = standardSeparators
  #highest = 0
  /** True where a value may hold release characters or line ends and must be cleaned. */
  #dirty = false
  /** Number of the first value of each element. */
  #first = new Int32Array(258)
  /** Where each value ends in the text. */
  #ends = new Int32Array(256)

  /** Says which separators the segments to come use. */
  use(separators: Separators): void {
    this.#separators = separators
    this.#highest = Math.max(separators.component, separators.element, separators.release, carriageReturn)
  }

  /** Looks at text[start, stop), and leaves `base`, `start` and `end` to the caller, who knows the file. */
  scan(text: string, start: number, stop: number): void {
    const { component, element, release } = this.#separators
    const highest = this.#highest
    // No segment has more values than characters: room is made once, and the arrays stay the same while they are filled.
    if (stop - start + 2 > this.#ends.length) this.#grow(stop - start + 2)
    const ends = this.#ends
    const first = this.#first
    this.#text = text
    this.#start = start
    let dirty = false
    let hasLineEnd = false
    let count = 0
    let elements = 0
    first[0] = 0
    for (let at = start; at < stop; at++) {
      const code = text.charCodeAt(at)
      // Most characters are letters, which stand above every separator, or digits, which are none.
      if (code > highest || (code >= 48 && code <= 57)) continue
      if (code === component) ends[count++] = at
      else if (code === element) {
        ends[count++] = at
        first[++elements] = count
      } else if (code === release) {
        dirty = true
        if (++at < stop && text.charCodeAt(at) === lineFeed) hasLineEnd = true
      } else if (code === lineFeed) dirty = hasLineEnd = true
      else if (code === carriageReturn) dirty = true
    }
    ends[count++] = stop
    first[elements + 1] = count
    this.#dirty = dirty
    this.hasLineEnd = hasLineEnd
    this.elements = elements
    this.#readTag(text, start)
  }

  /** Tags out of a table, not cut out of the text: comparing and looking up the same strings is quicker. */
  #readTag(text: string, start: number): void {
    const known = this.#ends[0] === start + 3 ? knownByCode.get(codeOf(text, start)) : undefined
    this.tag = known === undefined ? this.#value(0) : known.tag
    this.isTooLong = this.elements > (known === undefined ? (mostElements.get(this.tag) ?? this.elements) : known.most)
  }

  /** The value of component `component` of element `element` (the tag is element 0), without blanks around it; '' where absent. */
  get(element: number, component = 0): string {
    if (element > this.elements) return ''
    const index = (this.#first[element] as number) + component
    return index < (this.#first[element + 1] as number) ? this.#value(index) : ''
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
    if (text === '' || text.length > 9) return null
    let value = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i) - 48
      if (code < 0 || code > 9) return null
      value = value * 10 + code
    }
    return value
  }

  /** File offsets of a component as it stands in the file, blanks included; null where absent. */
  place(element: number, component = 0): { readonly start: number; readonly end: number } | null {
    if (element > this.elements) return null
    const index = (this.#first[element] as number) + component
    if (index >= (this.#first[element + 1] as number)) return null
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
    if (element > this.elements) return this.#first[this.elements + 1] as number
    return Math.min((this.#first[element] as number) + component, this.#first[element + 1] as number)
  }

  /** A value by its number. */
  at(index: number): string {
    return this.#value(index)
  }

  /** Element and component of a value by its number. */
  placeOf(index: number): readonly [element: number, component: number] {
    let element = 0
    while (element < this.elements && (this.#first[element + 1] as number) <= index) element++
    return [element, index - (this.#first[element] as number)]
  }

  /** Writes over the characters between two file offsets of this segment, same length: whoever asks from now on gets that. */
  overwrite(start: number, text: string): void {
    const from = this.#start
    const stop = this.#ends[(this.#first[this.elements + 1] as number) - 1] as number
    const at = start - this.base - from
    const own = this.#text.slice(from, stop)
    // Only the segment's own text is made anew, not the window that it stands in.
    this.base += from
    this.scan(own.slice(0, at) + text + own.slice(at + text.length), 0, own.length)
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

  #value(index: number): string {
    const text = this.#text
    let from = this.#startOf(index)
    let to = this.#ends[index] as number
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from === to) return ''
    const value = text.slice(from, to)
    return this.#dirty ? cleanValue(value, this.#separators.release) : value
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

function codeOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2)
}

function isBlank(code: number): boolean {
  return code > 32 ? code === 0xa0 : code === 32 || (code >= 9 && code <= 13)
}

/** Takes release characters away, and line ends with the indentation after them: a wrapped value is one value. */
function cleanValue(value: string, release: number): string {
  let clean = ''
  /** Where the run of characters begins that stays as it is. */
  let kept = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === release && at + 1 < value.length) {
      clean += value.slice(kept, at)
      kept = ++at
    } else if (code === lineFeed || code === carriageReturn) {
      clean += value.slice(kept, at)
      while (at + 1 < value.length && isBlank(value.charCodeAt(at + 1))) at++
      kept = at + 1
    }
  }
  return kept === 0 ? value : clean + value.slice(kept)
}
