/** What the detail of a selection means in words: the name of the pattern, the entry of the watchlist, the note of a person. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Station } from '../Station.ts'
import { knownPatterns } from '../watch/activePatterns.ts'

type Selection = NonNullable<WorklistRow['selection']>
export type SelectionLabel = (selection: Pick<Selection, 'reason' | 'detail'>) => Bilingual | null

/** Make it once for a list: it looks patterns and entries up when the first row asks. */
export function createSelectionLabels({ store }: Station): SelectionLabel {
  let patterns: ReadonlyMap<string, Bilingual> | null = null
  let names: ReadonlyMap<string, string> | null = null
  const patternName = (id: string): Bilingual | null => {
    // A pattern that is no longer in force still names the lists made with it.
    patterns ??= new Map(knownPatterns(store).map(({ pattern }) => [pattern.id, pattern.name]))
    return patterns.get(id) ?? null
  }
  const entryName = (reference: string): Bilingual => {
    names ??= new Map(
      store.watchlist.readEntries().map((entry) => [entry.reference, `${entry.surname} ${entry.given}`.trim()]),
    )
    return same([reference, names.get(reference)].filter(Boolean).join(' '))
  }
  return ({ reason, detail }) => {
    if (detail === null) return null
    if (reason === 'pattern') return patternName(detail)
    if (reason === 'watchlist') return entryName(detail)
    return reason === 'manual' ? same(detail) : null
  }
}

function same(text: string): Bilingual {
  return { ko: text, en: text }
}
