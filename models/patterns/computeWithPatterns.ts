/** The feature row of a traveller together with the risk patterns it fits: facts once, patterns on them, then the pattern features. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'
import { computeRow } from '../features/computeFeatures.ts'
import { deriveFacts } from '../features/deriveFacts.ts'
import { featureIndex } from '../features/featureIndex.ts'
import { matchPatterns } from './matchPatterns.ts'
import type { RiskPattern } from './RiskPattern.ts'

const hits = featureIndex('pattern-hits')
const drugHits = featureIndex('drug-pattern-hits')

/** Same row as `computeFeatures` of a dossier that holds these hits. */
export function computeWithPatterns(
  dossier: Dossier,
  reference: Reference,
  patterns: readonly RiskPattern[],
): { readonly row: Float32Array; readonly patterns: readonly string[] } {
  const row = computeRow(deriveFacts(dossier, reference))
  const found = matchPatterns(row, dossier, patterns)
  row[hits] = found.length
  row[drugHits] = found.filter((id) => id.startsWith('drug-')).length
  return { row, patterns: found }
}
