/** How and when the booking was made and changed. */
import { instantToLocal } from '#core/time/instantToLocal.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import type { HistoryItem } from '#core/booking/HistoryItem.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import { airportOfCity } from './airportOfCity.ts'
import type { Ground } from './Ground.ts'
import { freeMailDomains } from './freeMailDomains.ts'

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
  readonly freeEmail: number
}

const hourMs = 3_600_000

export function deriveBooking(ground: Ground): BookingFacts {
  const { pnr } = ground.dossier
  if (pnr === null) return unknownBooking
  const createdMs = findCreated(pnr)
  const changedMs = isoToMs(pnr.changedAt)
  const local = instantToLocal(createdMs, findZone(pnr, ground))
  const agencyCountry = findAgencyCountry(pnr, ground)
  return {
    createdMs,
    leadHours: (ground.departureMs - createdMs) / hourMs,
    createdHour: Math.floor((local % (24 * hourMs)) / hourMs),
    createdWeekday: (Math.floor(local / (24 * hourMs)) + 3) % 7,
    agency: pnr.agency?.iataNumber ?? pnr.agency?.office ?? null,
    agencyCountry,
    agencyOffRoute: isOffRoute(agencyCountry, ground),
    changes: pnr.history.length,
    lastChangeHours: (ground.departureMs - changedMs) / hourMs,
    segmentChanges: countChanges(pnr.history, 'segment'),
    nameChanges: countChanges(pnr.history, 'name'),
    splits: pnr.splits.length,
    sizeDiffers: pnr.size === null ? Number.NaN : pnr.size - pnr.travellers.length,
    contacts: countContacts(pnr),
    services: pnr.services.length,
    freeEmail: hasFreeEmail(pnr),
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
  freeEmail: Number.NaN,
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

function findAgencyCountry(pnr: Pnr, ground: Ground): string | null {
  const { agency } = pnr
  if (agency === null) return null
  if (agency.country !== null) return ground.reference.country(agency.country)?.alpha3 ?? agency.country
  return agency.city === null ? null : (ground.reference.airport(airportOfCity(agency.city))?.country ?? null)
}

/** 1 where the country is neither this one nor on the inbound route. */
function isOffRoute(country: string | null, ground: Ground): number {
  if (country === null || ground.hereCountry === null) return Number.NaN
  return country === ground.hereCountry || ground.journey.countries.includes(country) ? 0 : 1
}

function countChanges(history: readonly HistoryItem[], subject: HistoryItem['subject']): number {
  let count = 0
  for (const item of history) if (item.subject === subject) count += 1
  return count
}

function countContacts(pnr: Pnr): number {
  const values: string[] = []
  for (const contact of pnr.contacts) {
    if (contact.kind !== 'phone' && contact.kind !== 'email') continue
    if (!values.includes(contact.value)) values.push(contact.value)
  }
  return values.length
}

function hasFreeEmail(pnr: Pnr): number {
  let seen = Number.NaN
  for (const contact of pnr.contacts) {
    if (contact.kind !== 'email') continue
    const domain = contact.value.slice(contact.value.lastIndexOf('@') + 1).toLowerCase()
    if (freeMailDomains.has(domain)) return 1
    seen = 0
  }
  return seen
}
