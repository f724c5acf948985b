/** How and when the booking was made and changed. */
import { instantToLocal } from '#core/time/instantToLocal.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import type { HistoryItem } from '#core/booking/HistoryItem.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import { airportOfCity } from './airportOfCity.ts'
import { findAgencyCountry } from './findAgencyCountry.ts'
import type { Ground } from './Ground.ts'

export type BookingFacts = {
  readonly createdMs: number
  readonly leadHours: number
  /** Wall clock at the booking office, or at the journey's first airport where the office's city is unknown. */
  readonly createdHour: number
  /** 0 is Monday. */
  readonly createdWeekday: number
  readonly agency: string | null
  readonly agencyCountry: string | null
  readonly agencyOffRoute: number
  readonly changes: number
  readonly lastChangeHours: number
  readonly segmentChanges: number
  readonly nameChanges: number
  readonly splits: number
  readonly sizeDiffers: number
  readonly contacts: number
  readonly services: number
  /** 1 where an address in the country of arrival is stated. */
  readonly addressHere: number
}

const hourMs = 3_600_000

export function deriveBooking(ground: Ground): BookingFacts {
  const { pnr } = ground.dossier
  if (pnr === null) return unknownBooking
  const createdMs = findCreated(pnr)
  const local = instantToLocal(createdMs, findZone(pnr, ground))
  const agencyCountry = findAgencyCountry(ground)
  return {
    createdMs,
    leadHours: (ground.departureMs - createdMs) / hourMs,
    createdHour: Math.floor((local % (24 * hourMs)) / hourMs),
    createdWeekday: (Math.floor(local / (24 * hourMs)) + 3) % 7,
    agency: pnr.agency?.iataNumber ?? pnr.agency?.office ?? null,
    agencyCountry,
    agencyOffRoute: isOffRoute(agencyCountry, ground),
    ...countChanges(ground, createdMs),
    lastChangeHours: (ground.departureMs - findLastChange(ground)) / hourMs,
    splits: pnr.splits.length,
    sizeDiffers: compareSize(pnr),
    contacts: countContacts(pnr),
    services: pnr.services.length,
    addressHere: hasAddressHere(pnr, ground),
  }
}

const unknownBooking: BookingFacts = {
  createdMs: Number.NaN,
  leadHours: Number.NaN,
  createdHour: Number.NaN,
  createdWeekday: Number.NaN,
  agency: null,
  agencyCountry: null,
  agencyOffRoute: Number.NaN,
  changes: Number.NaN,
  lastChangeHours: Number.NaN,
  segmentChanges: Number.NaN,
  nameChanges: Number.NaN,
  splits: Number.NaN,
  sizeDiffers: Number.NaN,
  contacts: Number.NaN,
  services: Number.NaN,
  addressHere: Number.NaN,
}

/** The booking's own time, else the earliest of its locators: a copy in another system is younger. */
function findCreated(pnr: Pnr): number {
  const own = isoToMs(pnr.createdAt)
  if (!Number.isNaN(own)) return own
  let earliest = Number.NaN
  for (const locator of pnr.locators) {
    const at = isoToMs(locator.createdAt)
    if (!(at >= earliest)) earliest = Number.isNaN(at) ? earliest : at
  }
  return earliest
}

function findZone(pnr: Pnr, ground: Ground): string {
  const city = pnr.agency?.city
  const office = city ? ground.reference.airport(airportOfCity(city)) : null
  const first = ground.journey.originAirport ?? ground.dossier.flight.from
  return (office ?? ground.reference.airport(first))?.zone ?? 'UTC'
}

/** 1 where the country is neither this one nor on the inbound route. */
function isOffRoute(country: string | null, ground: Ground): number {
  if (country === null || ground.hereCountry === null) return Number.NaN
  return country === ground.hereCountry || ground.journey.countries.includes(country) ? 0 : 1
}

type Changes = Pick<BookingFacts, 'changes' | 'segmentChanges' | 'nameChanges'>

/** By the booking's own history where it is sent, else by what differed from push to push; unknown where neither is there. */
function countChanges(ground: Ground, createdMs: number): Changes {
  const { pnr } = ground.dossier
  const made = pnr?.history.filter((item) => isChange(item, createdMs)) ?? []
  if (pnr !== null && pnr.history.length > 0) {
    return { changes: made.length, segmentChanges: countBy(made, 'segment'), nameChanges: countBy(made, 'name') }
  }
  const seen = ground.dossier.bookingChanges
  if (seen === undefined) return { changes: Number.NaN, segmentChanges: Number.NaN, nameChanges: Number.NaN }
  const of = (field: string) => seen.filter((change) => change.field === field).length
  return { changes: seen.length - of('bags'), segmentChanges: of('itinerary'), nameChanges: of('travellers') }
}

/** What was added within an hour of making the booking belongs to making it; an undated addition is taken for such. */
function isChange(item: HistoryItem, createdMs: number): boolean {
  return item.action !== 'added' || isoToMs(item.at) - createdMs > hourMs
}

function countBy(items: readonly HistoryItem[], subject: HistoryItem['subject']): number {
  return items.filter((item) => item.subject === subject).length
}

/** As the booking says, else the last push that differed in more than bags. */
function findLastChange(ground: Ground): number {
  const stated = isoToMs(ground.dossier.pnr?.changedAt)
  if (!Number.isNaN(stated)) return stated
  const seen = ground.dossier.bookingChanges?.findLast((change) => change.field !== 'bags')
  return isoToMs(seen?.at)
}

/** Stated number in party minus people named; infants have no seat, and most systems do not count them. */
function compareSize({ size, travellers }: Pnr): number {
  if (size === null) return Number.NaN
  const seated = travellers.filter((traveller) => traveller.kind !== 'infant').length
  return size === travellers.length ? 0 : size - seated
}

function countContacts(pnr: Pnr): number {
  const values: string[] = []
  for (const contact of pnr.contacts) {
    if (contact.kind !== 'phone' && contact.kind !== 'email') continue
    if (!values.includes(contact.value)) values.push(contact.value)
  }
  return values.length
}

/** Unknown where the booking states no address with a country at all. */
function hasAddressHere(pnr: Pnr, ground: Ground): number {
  let answer = Number.NaN
  for (const contact of pnr.contacts) {
    if (contact.kind !== 'address' || contact.country === null) continue
    const country = ground.reference.country(contact.country)?.alpha3 ?? contact.country
    if (country === ground.hereCountry) return 1
    answer = 0
  }
  return answer
}
