/** What the simulator gives out for one day of arrivals. */
import type { Reference } from '#core/reference/Reference.ts'
import type { DrugMethod, OffenceName } from './tables/offences.ts'
import type { WorldSettings } from './tables/settings.ts'

export type SimulationOptions = {
  readonly days: number
  readonly seed: number
  /** First day of arrivals, Korean calendar, `YYYY-MM-DD`. */
  readonly startOn: string
  readonly travellersPerDay: number
  /** Makes the last day busier or quieter than the days before, for a demonstration. */
  readonly lastDayTravellers?: number
  /** Used to check that every code of the world is known; the world itself does not depend on it. */
  readonly reference: Reference | null
  readonly settings?: Partial<WorldSettings>
}

export type SimulatedFile = {
  readonly name: string
  readonly text: string
  readonly kind: 'PNRGOV' | 'PAXLST' | 'BSM' | 'DECLARATIONS' | 'SCHEDULE' | 'INSPECTIONS'
  /** Instant; files of a day come in this order. */
  readonly preparedAt: string
  /** Flight that the file is about, as the station names it; null for files of the whole day. */
  readonly flightId: string | null
  /** Odd layouts put in on purpose. */
  readonly quirks: readonly string[]
}

/** One traveller who hides something. Only evaluation may read this; whoever is not listed hides nothing. */
export type TruthRow = {
  readonly on: string
  readonly flightId: string
  readonly locator: string
  readonly surname: string
  readonly given: string
  readonly birthOn: string
  readonly documentNumber: string
  /** Stable number of the person over all days. */
  readonly personId: number
  readonly offence: OffenceName
  readonly method: DrugMethod | null
  /** Name of the group behind a courier. */
  readonly ring: string | null
  readonly what: string
  readonly quantity: number
  readonly unit: string
  readonly valueKrw: number
  readonly inspected: boolean
  readonly found: boolean
}

export type DayCounts = {
  readonly flights: number
  readonly bookings: number
  readonly travellers: number
  readonly crew: number
  readonly bags: number
  readonly declarations: number
  readonly offenders: number
  readonly couriers: number
  readonly inspected: number
  readonly found: number
  readonly randomInspected: number
  readonly randomFound: number
}

export type SimulatedDay = {
  readonly on: string
  readonly files: readonly SimulatedFile[]
  readonly truth: readonly TruthRow[]
  readonly counts: DayCounts
}
