/** Saves a risk pattern of this station and writes it to the chain, so that other stations take it over. */
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import type { Station } from '../Station.ts'
import { appendRecord } from './appendRecord.ts'

export type PatternWish = { readonly pattern: RiskPattern; readonly active: boolean; readonly by: string }

export function publishPattern({ store, settings, clock }: Station, { pattern, active, by }: PatternWish): void {
  const at = clock().toISOString()
  store.confirm(() => {
    const { seq } = appendRecord(store, settings.id, { kind: 'pattern', at, body: { pattern, active, by } })
    store.bundles.isDeciding({ thing: `pattern ${pattern.id}`, at, station: settings.id, seq })
    store.patterns.save({ id: pattern.id, body: JSON.stringify(pattern), active, at, by })
  })
}
