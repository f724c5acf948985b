/** The setting with the journey in it: what all derivations but the journey's own start from. */
import type { Journey } from './deriveJourney.ts'
import type { Setting } from './Setting.ts'

export type Ground = Setting & { readonly journey: Journey }
