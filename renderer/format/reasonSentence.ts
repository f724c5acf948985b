/** Says in one sentence why someone stands where they stand: the strongest reasons of both models, the selection first. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import type { Reason } from '#core/worklist/Reason.ts'

type Explained = Pick<WorklistRow, 'high' | 'drug'>

/** Reasons for the risk, strongest first, each meaning once. */
export function strongestReasons(row: Explained, limit: number): readonly Reason[] {
  const all = [...(row.high?.reasons ?? []), ...(row.drug?.reasons ?? [])].filter((it) => it.logOdds > 0)
  const best = new Map<string, Reason>()
  for (const reason of all.toSorted((a, b) => b.logOdds - a.logOdds))
    if (!best.has(reason.key)) best.set(reason.key, reason)
  return [...best.values()].slice(0, limit)
}

export function reasonSentence(row: Explained, language: 'ko' | 'en', limit = 4): string {
  const texts = strongestReasons(row, limit).map((reason) => reason.text[language])
  return texts
    .map((text, at) => (language === 'ko' ? text : at === 0 ? capitalize(text) : decapitalize(text)))
    .join(', ')
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Lower-cases the start of an English phrase in mid-sentence, but not of a name or code. */
function decapitalize(text: string): string {
  return /^[A-Z][a-z]* /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
