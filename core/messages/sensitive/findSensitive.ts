/** Where free text says what may not be kept (religion, health ...), so that a writer can be warned before it is saved. */
import { maskCards } from './maskCards.ts'
import {
  type SensitiveKind,
  sensitiveCodes,
  sensitiveLatin,
  sensitiveOthers,
  sensitiveWords,
} from './sensitiveTable.ts'

export type SensitiveSpan = { readonly start: number; readonly end: number; readonly kind: SensitiveKind }

/** The plain search, for one text a person writes; messages go through the fast `isSensitiveText`, which finds the same. */
const latin = sensitiveLatin.map((word) => word.replaceAll(' ', '[ -]?')).join('|')
const everywhere = new RegExp(`(?<![A-Za-z])(?:${latin})(?![A-Za-z])|${sensitiveOthers.source}`, 'gi')
const kinds = Object.keys(sensitiveWords) as readonly SensitiveKind[]

export function findSensitive(text: string): readonly SensitiveSpan[] {
  return [...text.matchAll(everywhere)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: kindOf(match[0]),
  }))
}

function kindOf(found: string): SensitiveKind {
  const word = found.toUpperCase().replaceAll('-', ' ')
  const bare = word.replaceAll(' ', '')
  const holds = (words: readonly string[]): boolean =>
    words.some((one) => one === word || one.replaceAll(' ', '') === bare)
  return kinds.find((kind) => holds(sensitiveWords[kind]) || holds(sensitiveCodes[kind])) ?? 'health'
}

/** The text without such words and without card numbers; each is blotted out at the same length. */
export function blotSensitive(text: string, mark: string): string {
  let out = text
  for (const { start, end } of findSensitive(text))
    out = out.slice(0, start) + mark.repeat(end - start) + out.slice(end)
  return maskCards(out, mark)
}
