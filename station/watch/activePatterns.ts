/** The risk patterns in force: the station's own where it has any, else those that ship. */
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import type { Store } from '#db/store.ts'

const read = new WeakMap<Store, { readonly version: string; readonly patterns: readonly RiskPattern[] }>()

/** The same objects as long as nothing changed: the models keep them compiled. */
export function activePatterns(store: Store): readonly RiskPattern[] {
  const version = store.patterns.readVersion()
  const known = read.get(store)
  if (known?.version === version) return known.patterns
  const own = store.patterns.readAll()
  const inForce = own.filter((pattern) => pattern.active).map((pattern) => JSON.parse(pattern.body) as RiskPattern)
  const patterns = own.length === 0 ? defaultPatterns : inForce
  read.set(store, { version, patterns })
  return patterns
}
