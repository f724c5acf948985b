/** Finds where an interchange starts and which separators it uses: from UNA where that makes sense, else from what UNB shows. */
import { standardSeparators, type Separators } from './Separators.ts'

export type InterchangeStart = {
  /** Where UNA, UNB, UNG or UNH begins, and where the first segment after UNA begins. */
  readonly start: number
  readonly body: number
  readonly separators: Separators
  /** Null where UNA was right or absent; else what was wrong with it. */
  readonly oddity: string | null
}

const opening = /(?<![A-Za-z0-9])(?:UNA[^A-Za-z0-9]|UN[BGH][^A-Za-z0-9\s])/g
const nextTag = /(.)[\s\uFEFF]*(?:UNG|UNH|UNT|UNZ|BGM|MSG)(?=[^A-Za-z0-9\s])/s
/** How far a UNB with its neighbours reaches at most. */
const lookAhead = 600

/** `from` is where to start; null where no interchange begins in the text. */
export function findInterchange(text: string, from: number): InterchangeStart | null {
  opening.lastIndex = from
  const found = opening.exec(text)
  if (!found) return null
  const start = found.index
  if (!text.startsWith('UNA', start)) return { ...inferFrom(text, start, null), start, body: start, oddity: null }
  const advice = text.slice(start + 3, start + 9)
  const after = skipBlanks(text, start + 9)
  if (isWhole(advice) && /^UN[BGH]$/.test(text.slice(after, after + 3)) && text[after + 3] === advice[1]) {
    const separators = fromAdvice(advice)
    const inferred = inferFrom(text, after, advice).separators
    if (inferred.terminator === separators.terminator) return { start, body: after, separators, oddity: null }
    return { start, body: after, separators: inferred, oddity: 'names a segment end that the segments do not use' }
  }
  const unb = text.slice(start + 3, start + 20).search(/UN[BGH][^A-Za-z0-9\s]/)
  if (unb < 0) return { start, body: start + 9, separators: standardSeparators, oddity: 'is not followed by UNB' }
  const body = start + 3 + unb
  return { ...inferFrom(text, body, text.slice(start + 3, body)), start, body, oddity: 'has not six characters' }
}

function isWhole(advice: string): boolean {
  return advice.length === 6 && !/[A-Za-z0-9]/.test(advice) && advice[0] !== advice[1] && advice[1] !== advice[5]
}

function fromAdvice(advice: string): Separators {
  const code = (index: number): number => advice.charCodeAt(index)
  return {
    component: code(0),
    element: code(1),
    release: advice[3] === ' ' ? -1 : code(3),
    terminator: code(5),
    // Under syntax versions 1 to 3 this place is reserved; senders fill it with `*` without meaning it, and a value never
    // holds it twice, so it is only used where fields are known to repeat.
    repetition: advice[4] === ' ' ? -1 : code(4),
  }
}

/** Reads the separators off UNB itself: the character after the tag, after the four letters of the syntax, before the next tag. */
function inferFrom(text: string, at: number, advice: string | null): { readonly separators: Separators } {
  const head = text.slice(at, at + lookAhead)
  const element = head.charCodeAt(3)
  const syntax = /^UNB.[A-Z]{4}([^A-Za-z0-9\s])(\d)/.exec(head)
  const end = nextTag.exec(head.slice(3))
  const last = end?.[1] ?? ''
  const usable = last !== '' && !/[A-Za-z0-9\s]/.test(last) && last.charCodeAt(0) !== element
  const shown = syntax?.[1]?.charCodeAt(0) ?? signOf(advice, 0) ?? -1
  const stated = signOf(advice, 5) ?? standardSeparators.terminator
  const release = advice === null || advice.includes('?') ? 63 : advice.includes('\\') ? 92 : signOf(advice, 3)
  return {
    separators: {
      // `UNB+IATA+1` is a slip of the sender's: the sign between elements does not also part components.
      component: [shown, standardSeparators.component].find((code) => code > 0 && code !== element) ?? -1,
      element,
      release: release ?? -1,
      terminator: usable ? last.charCodeAt(0) : stated,
      repetition: syntax?.[2] === '4' ? 42 : -1,
    },
  }
}

/** The code of a character that can separate: a letter, a digit or a blank never does. */
function signOf(advice: string | null, index: number): number | null {
  const sign = advice?.[index] ?? ''
  return sign === '' || /[A-Za-z0-9\s]/.test(sign) ? null : sign.charCodeAt(0)
}

export function skipBlanks(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Blanks, line ends, the byte order mark, and control characters such as STX and ETX of Type-B lines.
    if (code > 32 && code !== 0xfeff && code !== 0xa0 && code !== 127) break
  }
  return at
}
