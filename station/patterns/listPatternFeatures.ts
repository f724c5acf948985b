/** The features that a risk pattern may compare, for whoever writes one. */
import type { PatternFeature } from '#core/contract/patterns.ts'
import { catalogue } from '#models/features/catalogue.ts'

/** Without those that count patterns: a pattern cannot be part of itself. */
export function listPatternFeatures(): PatternFeature[] {
  return catalogue
    .filter((feature) => !feature.reads.includes('patterns'))
    .map((feature) => ({
      id: feature.id,
      meaning: { en: feature.meaning.replace(/\.$/, ''), ko: feature.meaningKo },
      isText: feature.codec !== null,
      protected: feature.protected,
    }))
}
