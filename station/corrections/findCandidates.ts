/** Records of the same flight that a record could be joined to: a booked person without a list's record, or the other way round. */
import type { TravellerRecord } from '#db/queries/travellers.ts'
import { displayName } from '../jobs/formatListRow.ts'
import { isNearName } from '../merge/isNearName.ts'
import { isSameName, sharesWord } from '../merge/nameKeys.ts'
import type { Station } from '../Station.ts'

export type Candidate = {
  readonly travellerId: string
  readonly name: string
  readonly birthOn: string | null
  readonly document: string | null
  readonly seat: string | null
  readonly locator: string | null
  readonly sources: string[]
}

const shown = 30

/** Null: no such traveller. The likeliest first; nobody where the record is joined already. */
export function findCandidates({ store }: Station, travellerId: string): Candidate[] | null {
  const own = store.travellers.read(travellerId)
  if (own === null || store.keeping.isSeparated(own.traveller.flightId)) return null
  const [isBooked, isListed] = [own.pnrIndex !== null, own.person !== null]
  if (isBooked === isListed) return []
  const fits = (other: TravellerRecord): boolean =>
    other.row !== own.row &&
    (isBooked ? other.person !== null && other.pnrIndex === null : other.person === null && other.pnrIndex !== null)
  return store.travellers
    .readFlight(own.flight)
    .filter(fits)
    .map((other) => ({ other, likeness: likenessOf(own, other) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, shown)
    .map(({ other: { traveller, person, pnr } }) => ({
      travellerId: traveller.id,
      name: displayName(traveller.name),
      birthOn: traveller.birthOn,
      document: traveller.documents[0]?.number ?? null,
      seat: traveller.seat,
      locator: person?.locator ?? (pnr === null ? null : (store.pnrs.read(pnr)?.pnr.locators[0]?.code ?? null)),
      sources: [...traveller.sources],
    }))
}

function likenessOf({ traveller: a }: TravellerRecord, { traveller: b }: TravellerRecord): number {
  const name = isSameName(a.name, b.name) ? 4 : isNearName(a.name, b.name) ? 3 : sharesWord(a.name, b.name) ? 1 : 0
  const birth = a.birthOn !== null && a.birthOn === b.birthOn ? 2 : 0
  const seat = a.seat !== null && a.seat === b.seat ? 2 : 0
  return name + birth + seat
}
