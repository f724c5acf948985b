/** The moving state of a simulated world: who travels when, what groups do, what inspectors have learnt. */
import type { InspectorState } from './inspections/InspectorState.ts'
import type { RingState } from './offenders/rings.ts'
import type { AgencyTable } from './tables/agencies.ts'
import type { WorldSettings } from './tables/settings.ts'

export type World = {
  readonly seed: number
  readonly settings: WorldSettings
  /** Travellers a day; sizes the pools of people. */
  readonly travellersPerDay: number
  readonly agencies: AgencyTable
  readonly rings: RingState[]
  readonly inspectors: InspectorState
  /** Household number to the last day on which it is on the road. */
  readonly busyUntil: Map<number, number>
}
