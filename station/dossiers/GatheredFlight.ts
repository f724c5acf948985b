/** Everything a list of one flight is made from: gathered first, once; judged second. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'

export type GatheredTraveller = { readonly member: Member; readonly row: number; readonly dossier: Dossier }

export type GatheredFlight = {
  readonly book: FlightBook
  readonly row: number
  readonly asOf: string
  /** Everyone but crew, in the order of the store. */
  readonly travellers: readonly GatheredTraveller[]
  readonly crew: readonly Member[]
}
