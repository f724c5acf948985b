/** Saves a risk pattern of this station and writes it to the chain, so that other stations take it over. */
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import type { Station } from '../Station.ts'
import { publishWord } from './publishWord.ts'

export type PatternWish = { readonly pattern: RiskPattern; readonly active: boolean; readonly by: string }

export function publishPattern(station: Station, { pattern, active, by }: PatternWish): void {
  const { store, clock } = station
  const at = clock().toISOString()
  store.confirm(() => {
    const word = { kind: 'pattern', thing: `pattern ${pattern.id}`, at, body: { pattern, active, by } }
    publishWord(station, word, () => {
      store.patterns.save({ id: pattern.id, body: JSON.stringify(pattern), active, at, by })
    })
  })
}
