/** The country in which a booking was sold: as stated, else that of the office's city. */
import { airportOfCity } from './airportOfCity.ts'
import type { Setting } from './Setting.ts'

export function findAgencyCountry({ dossier, reference }: Setting): string | null {
  const agency = dossier.pnr?.agency ?? null
  if (agency === null) return null
  if (agency.country !== null) return reference.country(agency.country)?.alpha3 ?? agency.country
  return agency.city === null ? null : (reference.airport(airportOfCity(agency.city))?.country ?? null)
}
