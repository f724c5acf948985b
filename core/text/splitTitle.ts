/** Takes a title off a name: standing alone first or last, or glued to the end where what is left is still a name. */
import { upper } from './upper.ts'

/** Titles as reservation systems write them (IATA reservation interline message procedures, name element). */
const titles: ReadonlySet<string> = new Set(
  'MR MRS MS MISS MSTR MSTER MASTER DR PROF REV SIR LADY LORD DAME CAPT INF INFT CHD CHILD MME MLLE HRH HE'.split(' '),
)
/** Only these are glued; the longest first, so that MRS is not read as MR and S. */
const glued = ['PROF', 'MSTR', 'MISS', 'CHD', 'INF', 'MRS', 'MR', 'MS', 'DR'] as const
/** Given names that end in the letters of a title. */
const names =
  /(?:^|[ -])(?:AMR|OMR|SAMR|NIMR|ADAMS|ABRAMS|WILLIAMS|ISAMS|HARMS|SAMS|THOMS|JAMS|TOMS|SIMMS|ABRAHAMS|GRAHAMS|BADR|QADR|SADR|NADR|HYDR|HAIDR|HAYDR|ISKANDR|SIKANDR|[A-Z]*ANDR|[A-Z]*EKSANDR|PEDR|[A-Z]*MYDR)$/

export type SplitName = { readonly name: string; readonly title: string | null }

/** `alone` allows the title to be all there is: the surname stands elsewhere. */
export function splitTitle(text: string, alone: boolean): SplitName {
  // The commonest forms without taking the text apart: one given name and a title, or one word.
  const blank = text.indexOf(' ')
  if (blank > 0 && blank === text.lastIndexOf(' ')) {
    const last = text.slice(blank + 1)
    if (titles.has(last) && !titles.has(text.slice(0, blank))) return { name: text.slice(0, blank), title: last }
  }
  const words = blank < 0 && text !== '' ? [text] : text.split(' ').filter((word) => word !== '')
  if (words.length === 1) {
    const word = words[0] as string
    return alone && titles.has(bare(word)) ? { name: '', title: bare(word) } : splitGlued(text)
  }
  const found: string[] = []
  while (words.length > 1 && titles.has(bare(words.at(-1) as string))) found.unshift(bare(words.pop() as string))
  if (found.length === 0 && words.length > 1 && titles.has(bare(words[0] as string)))
    found.push(bare(words.shift() as string))
  return found.length > 0 ? { name: words.join(' '), title: found[0] as string } : splitGlued(text)
}

function splitGlued(text: string): SplitName {
  const capitals = upper(text)
  for (const title of glued) {
    if (!capitals.endsWith(title)) continue
    const name = text.slice(0, -title.length)
    if (isName(name) && !names.test(capitals)) return { name, title }
  }
  return { name: text, title: null }
}

/** At least three letters with a vowel among them: AMIR, DREW and OMR keep their letters. */
function isName(text: string): boolean {
  return /[\p{L}]{2,}$/u.test(text) && text.length >= 3 && /[AEIOUYaeiouy\u0080-\uffff]/.test(text)
}

function bare(word: string): string {
  const capitals = upper(word)
  return capitals.includes('.') ? capitals.replaceAll('.', '') : capitals
}
