/** Finds the choice that a word stands for; a word that stands for none is given back as it is, for the schema to refuse. */
import { normalName } from './normalName.ts'
import { valueWords } from '../tables/valueWords.ts'

const choices: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(valueWords).map(([field, words]) => [field, choicesOf(words)]),
)

function choicesOf(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [choice, others] of Object.entries(words))
    for (const word of [choice, ...others]) found.set(normalName(word), choice)
  return found
}

export function readWord(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return choices.get(field)?.get(normalName(value)) ?? value.trim()
}

/** Whether the field has words of its own at all. */
export function hasWords(field: string): boolean {
  return choices.has(field)
}

/** Words of a list that are known, and whether there were others; in a table they are parted by `|`, `;`, `/`, `+` or a comma. */
export function readWords(field: string, value: unknown): { readonly known: unknown; readonly isWhole: boolean } {
  const parts = typeof value === 'string' ? value.split(/[|;/,+·]/) : value
  if (!Array.isArray(parts)) return { known: value, isWhole: true }
  const stated = parts.filter((part) => typeof part !== 'string' || part.trim() !== '')
  const read = stated.map((part) => readWord(field, part))
  const known = read.filter((word) => typeof word === 'string' && valueWords[field]?.[word] !== undefined)
  return { known, isWhole: known.length === stated.length }
}
