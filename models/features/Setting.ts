/** Where and when: the dossier, the reference tables, and the times and places that every derivation starts from. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'

/** Times in epoch ms, NaN where unknown; countries alpha-3. */
export type Setting = {
  readonly dossier: Dossier
  readonly reference: Reference
  readonly asOfMs: number
  readonly departureMs: number
  readonly arrivalMs: number
  /** Airport and country of arrival. */
  readonly here: string
  readonly hereCountry: string | null
}
