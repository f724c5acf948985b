/** Every risk pattern as people read it: what it says in words, whether it is in force, and who decided so. */
import type { ListedPattern, PatternView } from '#core/contract/patterns.ts'
import { formatConditions, formatRule } from '#models/patterns/formatRule.ts'
import type { Station } from '../Station.ts'
import { knownPatterns } from '../watch/activePatterns.ts'

/** In force first, then by id. */
export function listPatterns({ store, clock }: Station): ListedPattern[] {
  const today = clock().toISOString().slice(0, 10)
  const listed = knownPatterns(store).map(({ pattern, inForce, decided }): ListedPattern => {
    const { note, ...rest } = pattern
    const holds = pattern.validFrom <= today && (pattern.validUntil === null || today <= pattern.validUntil)
    return {
      ...(rest as PatternView),
      words: formatRule(pattern.when),
      conditions: formatConditions(pattern.when).map((one) => ({ ...one })),
      inForce: inForce && holds,
      origin: decided === null ? 'shipped' : 'here',
      changed: decided === null ? null : { ...decided, reason: note ?? null },
    }
  })
  return listed.toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || (a.id < b.id ? -1 : 1))
}
