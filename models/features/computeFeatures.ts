/** The feature row of one traveller: one value per feature of the catalogue, NaN where unknown. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'
import { catalogue } from './catalogue.ts'
import { type Derived, deriveFacts } from './deriveFacts.ts'

export function computeFeatures(dossier: Dossier, reference: Reference): Float32Array {
  return computeRow(deriveFacts(dossier, reference))
}

/** The same from facts that are already derived. */
export function computeRow(derived: Derived): Float32Array {
  const row = new Float32Array(catalogue.length)
  for (let i = 0; i < row.length; i++) {
    // As stored: an amount beyond the range of a Float32 would become infinite, and is no amount.
    const value = Math.fround(catalogue[i]?.compute(derived) ?? Number.NaN)
    row[i] = Number.isFinite(value) ? value : Number.NaN
  }
  return row
}
