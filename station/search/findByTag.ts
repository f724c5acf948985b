/** Finds a scanned bag: on the flight in hand, else on the nearest one; a misread is offered, never taken for sure. */
import { nearTags, type TagReading } from '#core/scan/readTagText.ts'
import type { FoundTag } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'

export type TagSearch = { readonly flightId: string | null; readonly nowMs: number }
export type TagFound = {
  readonly bagId: string | null
  readonly ownerId: string | null
  readonly candidates: readonly { readonly row: FoundTag; readonly by: string }[]
  readonly problems: readonly string[]
  /** The tag as it is stored, where the scanned form differs. */
  readonly repaired: string | null
}

/** Tag numbers come round again after weeks (IATA Res. 740): an older flight's bag is another bag. */
const nearMs = 36 * 3_600_000

export function findByTag(engine: Engine, tag: TagReading, search: TagSearch): TagFound {
  const forms = writtenForms(engine, tag)
  const exact = tagsByDistance(engine, forms, search)
  const best = exact[0]
  if (best !== undefined && isHere(best, search)) {
    return {
      bagId: best.bagId,
      ownerId: best.row === null ? null : best.travellerId,
      candidates: exact.filter((one) => one.row !== null).map((row) => ({ row, by: 'tag' })),
      problems: best.row === null ? ['unaccompanied'] : [],
      repaired: best.bagTag === tag.first ? null : best.bagTag,
    }
  }
  const near = tagsByDistance(engine, forms.flatMap(nearTags), search).filter((one) => isHere(one, search))
  return {
    bagId: null,
    ownerId: null,
    candidates: [
      ...exact.filter((one) => one.row !== null).map((row) => ({ row, by: 'tag' })),
      ...near.filter((one) => one.row !== null).map((row) => ({ row, by: 'nearTag' })),
    ],
    problems: [...(exact.length > 0 ? ['other-flight'] : ['not-expected']), ...unknownAirline(engine, tag)],
    repaired: null,
  }
}

/** `KE123456` is `0180123456` on the bar code: the leading digit is 0 unless the carrier uses others. */
function writtenForms({ station }: Engine, { first, carrier }: TagReading): readonly string[] {
  if (carrier === null) return [first]
  const accounting = station.reference.airline(carrier)?.accounting ?? null
  const serial = first.slice(carrier.length)
  return accounting === null
    ? [first]
    : [`0${accounting}${serial}`, first, ...[1, 2, 3].map((lead) => `${lead}${accounting}${serial}`)]
}

function tagsByDistance({ queries }: Engine, tags: readonly string[], search: TagSearch): readonly FoundTag[] {
  const found = tags.flatMap((tag) => queries.readFoundByTag(tag))
  return byDistance(found, search)
}

/** The flight in hand first, then the nearest arrival. */
export function byDistance(found: readonly FoundTag[], search: TagSearch): readonly FoundTag[] {
  const distance = (one: FoundTag): number =>
    one.flightId === search.flightId ? -1 : Math.abs(one.arrivalMs - search.nowMs)
  return [...found].sort((a, b) => distance(a) - distance(b))
}

export function isHere(one: FoundTag, search: TagSearch): boolean {
  return search.flightId === null ? Math.abs(one.arrivalMs - search.nowMs) <= nearMs : one.flightId === search.flightId
}

/** Interleaved 2 of 5 has no check digit; an airline that does not exist is a sign of a misread. */
function unknownAirline({ station }: Engine, tag: TagReading): readonly string[] {
  if (!/^\d{10}$/.test(tag.first)) return []
  return station.reference.airlineByAccounting(tag.first.slice(1, 4)) === null ? ['unknown-airline'] : []
}
