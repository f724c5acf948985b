/** Puts a risk pattern in force or takes it out: checked, written to the chain, and from the next list on it counts. */
import type { PatternView } from '#core/contract/patterns.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import { checkPattern } from '#models/patterns/checkPattern.ts'
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import { publishPattern } from '../log/publishPattern.ts'
import type { Station } from '../Station.ts'
import { knownPatterns } from '../watch/activePatterns.ts'

export type Publishing = { readonly pattern: PatternView; readonly reason: string; readonly by: string }

/** What is wrong with it; nothing: it is in force. */
export function putInForce(station: Station, { pattern, reason, by }: Publishing): readonly Bilingual[] {
  const wanted: RiskPattern = { ...pattern, note: reason }
  const problems = checkPattern(wanted)
  if (problems.length > 0) return problems
  publishPattern(station, { pattern: wanted, active: true, by })
  station.changed({ kind: 'station', id: null })
  return []
}

/** False: no pattern of that id is in force. */
export function takeOut(
  station: Station,
  { id, reason, by }: { readonly id: string; readonly reason: string; readonly by: string },
): boolean {
  const known = knownPatterns(station.store).find(({ pattern, inForce }) => inForce && pattern.id === id)
  if (known === undefined) return false
  publishPattern(station, { pattern: { ...known.pattern, note: reason }, active: false, by })
  station.changed({ kind: 'station', id: null })
  return true
}
