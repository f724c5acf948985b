/** The 99 features of the high-risk model, in the order of the catalogue. */
import { catalogue } from './catalogue.ts'

export const highFeatures: readonly string[] = catalogue
  .filter((feature) => feature.models.includes('high'))
  .map((feature) => feature.id)
