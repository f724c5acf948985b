/** Tells which risk patterns a traveller fits, on the day of the list. */
import { compileRule, type FlightFacts, type RuleTest } from './compileRule.ts'
import type { RiskPattern } from './RiskPattern.ts'

/** Patterns are data of the store and live long: each is turned into a function once. */
const compiled = new WeakMap<RiskPattern, RuleTest>()

/** Ids in the order of the patterns given. */
export function matchPatterns(
  row: Float32Array,
  facts: { readonly asOf: string; readonly flight: FlightFacts },
  patterns: readonly RiskPattern[],
): readonly string[] {
  const day = facts.asOf.slice(0, 10)
  const hits: string[] = []
  for (const pattern of patterns) {
    if (day < pattern.validFrom || (pattern.validUntil !== null && day > pattern.validUntil)) continue
    let test = compiled.get(pattern)
    if (test === undefined) {
      test = compileRule(pattern.when)
      compiled.set(pattern, test)
    }
    if (test(row, facts.flight)) hits.push(pattern.id)
  }
  return hits
}
