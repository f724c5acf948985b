/** The plain, slow way to cut EDIFACT text into segments: one character after the other. What the fast way must agree with. */
export type PlainSegment = {
  readonly tag: string
  readonly elements: readonly (readonly string[])[]
  readonly start: number
  readonly end: number
}

/** For well-formed text without an envelope, in the standard separators; values are trimmed, line ends inside them taken out. */
export function splitPlainly(text: string): readonly PlainSegment[] {
  const segments: PlainSegment[] = []
  let elements: string[][] = [['']]
  let start = -1
  const close = (end: number): void => {
    const trimmed = elements.map((components) => components.map((value) => value.trim()))
    const [[tag = ''] = [], ...rest] = trimmed
    if (start >= 0 && (tag !== '' || rest.length > 0)) segments.push({ tag, elements: rest, start, end })
    elements = [['']]
    start = -1
  }
  const add = (letter: string): void => {
    const components = elements.at(-1) as string[]
    components[components.length - 1] += letter
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (start < 0 && letter.trim() === '') continue
    if (start < 0) start = at
    if (letter === '?') add(text[++at] ?? '')
    else if (letter === "'") close(at + 1)
    else if (letter === '+') elements.push([''])
    else if (letter === ':') elements.at(-1)?.push('')
    else if (letter === '\n' || letter === '\r') while (/\s/.test(text[at + 1] ?? '')) at++
    else add(letter)
  }
  return segments
}
