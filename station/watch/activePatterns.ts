/** Risk patterns: those that ship, each replaced or taken out of force by what this station or its service decided about it, and its own. */
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import type { Store } from '#db/store.ts'

export type KnownPattern = {
  readonly pattern: RiskPattern
  readonly inForce: boolean
  /** Null: as it ships, nobody has decided about it. */
  readonly decided: { readonly at: string; readonly by: string } | null
}

type Known = {
  readonly version: string
  readonly all: readonly KnownPattern[]
  readonly inForce: readonly RiskPattern[]
}

const read = new WeakMap<Store, Known>()

/** The same objects as long as nothing changed: the models keep them compiled. */
export function activePatterns(store: Store): readonly RiskPattern[] {
  return readPatterns(store).inForce
}

/** Those out of force too. */
export function knownPatterns(store: Store): readonly KnownPattern[] {
  return readPatterns(store).all
}

function readPatterns(store: Store): Known {
  const version = store.patterns.readVersion()
  const known = read.get(store)
  if (known?.version === version) return known
  const decided = new Map(store.patterns.readAll().map((record) => [record.id, record]))
  const shipped = defaultPatterns.filter(({ id }) => !decided.has(id))
  const all: readonly KnownPattern[] = [
    ...shipped.map((pattern) => ({ pattern, inForce: true, decided: null })),
    ...[...decided.values()].map(({ body, active, at, by }) => ({
      pattern: JSON.parse(body) as RiskPattern,
      inForce: active,
      decided: { at, by },
    })),
  ]
  const now = { version, all, inForce: all.filter((one) => one.inForce).map((one) => one.pattern) }
  read.set(store, now)
  return now
}
