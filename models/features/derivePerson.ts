/** Who the traveller is and what document is carried. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Reference } from '#core/reference/Reference.ts'
import type { TravelDocument } from '#core/traveller/TravelDocument.ts'
import type { Ground } from './Ground.ts'

export type PersonFacts = {
  /** Full years on arrival. */
  readonly ageYears: number
  readonly nationality: string | null
  readonly residence: string | null
  readonly residentHere: number
  readonly issuer: string | null
  readonly issuerDiffers: number
  readonly monthsToExpiry: number
  readonly documentMonths: number
  readonly documentKind: string | null
  readonly documents: number
  readonly visa: number
  readonly nationalityOffRoute: number
}

const monthMs = 30.436_875 * 86_400_000

export function derivePerson(ground: Ground): PersonFacts {
  const { traveller } = ground.dossier
  const document = mainDocument(traveller.documents)
  const alpha3 = (code: string | null | undefined) => toAlpha3(code, ground.reference)
  const nationality = alpha3(traveller.nationality ?? document?.nationality)
  const residence = alpha3(traveller.residence)
  const issuer = alpha3(document?.issuer)
  const day = Number.isNaN(ground.arrivalMs) ? ground.asOfMs : ground.arrivalMs
  return {
    ageYears: computeAge(traveller.birthOn ?? document?.birthOn ?? null, day),
    nationality,
    residence,
    residentHere: isSame(residence ?? nationality, ground.hereCountry),
    issuer,
    issuerDiffers: differ(issuer, nationality),
    monthsToExpiry: (isoToMs(document?.expiresOn) - day) / monthMs,
    documentMonths: (day - isoToMs(document?.issuedOn)) / monthMs,
    documentKind: traveller.documents.length === 0 ? 'none' : (document?.kind ?? null),
    documents: countNumbers(traveller.documents),
    visa: traveller.documents.length === 0 ? Number.NaN : traveller.documents.some((d) => d.kind === 'visa') ? 1 : 0,
    nationalityOffRoute: isOffRoute(nationality, ground),
  }
}

/** The passport before other documents; the best stated one first. */
function mainDocument(documents: readonly TravelDocument[]): TravelDocument | null {
  let best: TravelDocument | null = null
  for (const document of documents) {
    if (document.kind === 'passport' && document.number !== null) return document
    if (best === null || best.kind === 'visa') best = document
  }
  return best
}

function toAlpha3(code: string | null | undefined, reference: Reference): string | null {
  if (code === null || code === undefined || code === '') return null
  return reference.country(code)?.alpha3 ?? code
}

function computeAge(birthOn: string | null, onMs: number): number {
  const birth = isoToMs(birthOn)
  if (Number.isNaN(birth) || Number.isNaN(onMs)) return Number.NaN
  const then = new Date(birth)
  const now = new Date(onMs)
  const years = now.getUTCFullYear() - then.getUTCFullYear()
  const before =
    now.getUTCMonth() < then.getUTCMonth() ||
    (now.getUTCMonth() === then.getUTCMonth() && now.getUTCDate() < then.getUTCDate())
  const age = before ? years - 1 : years
  return age >= 0 && age <= 130 ? age : Number.NaN
}

function differ(a: string | null, b: string | null): number {
  return a === null || b === null ? Number.NaN : a === b ? 0 : 1
}

function isSame(a: string | null, b: string | null): number {
  return a === null || b === null ? Number.NaN : a === b ? 1 : 0
}

/** One document is often stated by booking, carrier and API list: count numbers, not statements. */
function countNumbers(documents: readonly TravelDocument[]): number {
  const numbers: string[] = []
  for (const { number } of documents) if (number !== null && !numbers.includes(number)) numbers.push(number)
  return numbers.length
}

/** 1 where the nationality is of no country on the inbound route, nor of this one. */
function isOffRoute(nationality: string | null, ground: Ground): number {
  if (nationality === null || ground.journey.countries.length === 0) return Number.NaN
  return nationality === ground.hereCountry || ground.journey.countries.includes(nationality) ? 0 : 1
}
