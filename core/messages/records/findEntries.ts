/** Finds the entries of a list inside JSON text with their places, one by one, so that a cut or broken file still gives the whole ones. */

export type JsonEntry = {
  /** Character range of the entry in the text. */
  readonly start: number
  readonly end: number
  /** The parsed object, or null where it is no JSON object. */
  readonly value: Readonly<Record<string, unknown>> | null
}

export type EntryList = {
  /** Values of the simple fields before the list, such as `format` and `version`. */
  readonly format: string | null
  readonly version: string | null
  /** Name of the list as written; null for a bare array and where there is none. */
  readonly name: string | null
  readonly entries: readonly JsonEntry[]
  /** Where the text ends too early, or is no list at all; null where it is whole. */
  readonly brokenAt: number | null
}

export function findEntries(text: string): EntryList {
  const open = skip(text, 0)
  if (text[open] === '[') return readList(text, open, { format: null, version: null, name: null })
  const head = { format: null as string | null, version: null as string | null, name: null as string | null }
  let at = text[open] === '{' ? skip(text, open + 1) : text.length
  while (at < text.length && text[at] === '"') {
    const keyEnd = stringEnd(text, at)
    const key = parseJson(text.slice(at, keyEnd))
    at = skip(text, keyEnd)
    if (text[at] !== ':') break
    at = skip(text, at + 1)
    if (text[at] === '[' && typeof key === 'string') return readList(text, at, { ...head, name: key })
    const end = valueEnd(text, at)
    const value = parseJson(text.slice(at, end))
    if (key === 'format' && typeof value === 'string') head.format = value
    if (key === 'version' && (typeof value === 'number' || typeof value === 'string')) head.version = String(value)
    at = skip(text, end)
    if (text[at] === ',') at = skip(text, at + 1)
  }
  return { ...head, entries: [], brokenAt: Math.min(at, text.length) }
}

function readList(text: string, open: number, head: Pick<EntryList, 'format' | 'version' | 'name'>): EntryList {
  const entries: JsonEntry[] = []
  let at = skip(text, open + 1)
  while (at < text.length && text[at] !== ']') {
    const end = valueEnd(text, at)
    const whole = end > at && isClosed(text, at, end)
    const value = whole ? parseJson(text.slice(at, end)) : null
    const usable = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (end === at) return { ...head, entries, brokenAt: at }
    entries.push({ start: at, end, value: usable ? (value as Readonly<Record<string, unknown>>) : null })
    at = skip(text, end)
    if (text[at] === ',') at = skip(text, at + 1)
    else if (at < text.length && text[at] !== ']') {
      // Rubbish between entries: go on at the next object.
      const next = text.indexOf('{', at)
      if (next < 0) return { ...head, entries, brokenAt: at }
      at = next
    }
  }
  return { ...head, entries, brokenAt: at >= text.length ? text.length : null }
}

/** Index after the value that starts at `at`: braces are counted outside strings. */
function valueEnd(text: string, at: number): number {
  const first = text[at]
  if (first === '"') return stringEnd(text, at)
  if (first !== '{' && first !== '[') {
    let end = at
    while (end < text.length && !',]}\n'.includes(text[end] as string)) end++
    return end
  }
  let depth = 0
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) i = stringEnd(text, i) - 1
    else if (code === 123 || code === 91) depth++
    else if ((code === 125 || code === 93) && --depth === 0) return i + 1
  }
  return text.length
}

function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 92) i++
    else if (code === 34) return i + 1
  }
  return text.length
}

function isClosed(text: string, at: number, end: number): boolean {
  const first = text[at]
  return first === '{' ? text[end - 1] === '}' : first !== '[' || text[end - 1] === ']'
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++
  return at
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
