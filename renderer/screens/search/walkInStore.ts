/** State of a walk-in in the making: what was read or typed, how it compares with the watchlist, which flight. */
import { create } from 'zustand'
import type { FlightView } from '#core/contract/flights.ts'
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import type { WalkInCheck, WalkInDraft } from '#core/contract/walkIns.ts'
import { askNearFlights } from '../../client/askNearFlights.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type State = {
  readonly draft: WalkInDraft | null
  readonly check: WalkInCheck | null
  readonly flights: readonly FlightView[]
  readonly failure: string | null
}
type Actions = {
  /** A scan that named nobody, on the flight in hand. */
  readonly scanned: (text: string, flightId: string | null) => Promise<void>
  readonly typedAnew: (flightId: string | null) => void
  readonly fieldChanged: (change: Partial<WalkInFields>) => void
  readonly flightChosen: (flightId: string | null) => void
  readonly compared: () => Promise<void>
  /** Gives the traveller; null where it was refused. */
  readonly kept: () => Promise<string | null>
  readonly left: () => void
}

const noFields: WalkInFields = {
  surname: '',
  given: '',
  birthOn: null,
  sex: null,
  nationality: null,
  documentKind: 'passport',
  documentNumber: null,
  issuer: null,
  expiresOn: null,
  seat: null,
  locator: null,
}
const start: State = { draft: null, check: null, flights: [], failure: null }

export const useWalkIn = create<State & Actions>((set, get) => ({
  ...start,
  async scanned(text, flightId) {
    set({ ...start })
    const [draft, flights] = await Promise.all([client.walkIns.draft({ text, flightId }), askNearFlights()])
    set({ draft, flights })
    await get().compared()
  },
  typedAnew(flightId) {
    set({ ...start, draft: { way: 'typed', fields: noFields, flightId } })
    askNearFlights().then(
      (flights) => set({ flights }),
      () => undefined,
    )
  },
  fieldChanged(change) {
    const { draft } = get()
    if (draft) set({ draft: { ...draft, fields: { ...draft.fields, ...change } }, check: null, failure: null })
  },
  flightChosen(flightId) {
    const { draft } = get()
    if (draft) set({ draft: { ...draft, flightId } })
  },
  async compared() {
    const { draft } = get()
    if (!draft || !isNamed(draft.fields)) return
    try {
      const check = await client.walkIns.check({ fields: draft.fields })
      if (get().draft?.fields === draft.fields) set({ check })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
  async kept() {
    const { draft } = get()
    if (!draft) return null
    try {
      return (await client.walkIns.open(draft)).travellerId
    } catch (error) {
      set({ failure: failureKey(error) })
      return null
    }
  },
  left: () => set({ ...start }),
}))

export function isNamed({ surname, given, documentNumber }: WalkInFields): boolean {
  return surname.trim() !== '' || given.trim() !== '' || (documentNumber ?? '').length > 4
}
