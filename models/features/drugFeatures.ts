/** The 155 features of the drug-risk model, in the order of the catalogue. */
import { catalogue } from './catalogue.ts'

export const drugFeatures: readonly string[] = catalogue
  .filter((feature) => feature.models.includes('drug'))
  .map((feature) => feature.id)
