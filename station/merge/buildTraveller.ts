/** Makes one traveller out of what a booking, departure control and a manifest say; disagreement is kept, never resolved away. */
import type { CheckIn } from '#core/booking/CheckIn.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { PnrTraveller } from '#core/booking/PnrTraveller.ts'
import type { Flight } from '#core/flight/Flight.ts'
import type { Source } from '#core/messages/Source.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { PersonName } from '#core/traveller/PersonName.ts'
import type { TravelDocument } from '#core/traveller/TravelDocument.ts'
import type { Conflict, PnrId, Traveller, TravellerId } from '#core/traveller/Traveller.ts'
import type { TravellerKind } from '#core/traveller/TravellerKind.ts'
import { documentKey, isSameDocument } from './documentKey.ts'
import { findCheckIn } from './findCheckIn.ts'
import { findSegment } from './findSegment.ts'
import { isSameName } from './nameKeys.ts'

export type TravellerViews = {
  readonly id: TravellerId
  readonly flight: Flight
  readonly pnrKey: string | null
  readonly pnr: Pnr | null
  readonly booked: PnrTraveller | null
  readonly person: ManifestPerson | null
  readonly onBoard: boolean
}

type Stated = { readonly value: string | null; readonly source: Source }

export function buildTraveller(views: TravellerViews): Omit<Traveller, 'identity'> {
  const { booked, person, pnr, flight } = views
  const listed = person?.stated ?? 'API'
  const checkIn = pnr === null || booked === null ? null : findCheckIn(pnr, booked, flight)
  const documents = mergeDocuments(person?.documents ?? [], booked?.documents ?? [])
  const conflicts: Conflict[] = []
  const choose = <Value extends string>(field: string, stated: readonly Stated[]): Value | null =>
    chooseValue(field, stated, conflicts) as Value | null
  const name = chooseName({ name: person?.name ?? null, listed }, booked?.name ?? null, conflicts)
  noteDocumentConflict(person, booked, conflicts)
  const first = (source: Source) => documents.find((document) => document.source === source) ?? null
  const api = first(listed)
  const pnrDocument = booked?.documents[0] ?? null
  const birthOn = choose<string>('birthOn', [
    { value: person?.birthOn ?? api?.birthOn ?? null, source: listed },
    { value: pnrDocument?.birthOn ?? null, source: 'PNR' },
  ])
  return {
    id: views.id,
    flightId: flight.id,
    pnrId: views.pnrKey === null ? null : formatPnrId(flight, views.pnrKey),
    pnrRef: booked?.ref ?? null,
    kind: kindOf(views, birthOn),
    name,
    sex: choose<'M' | 'F' | 'X'>('sex', [
      { value: person?.sex ?? api?.sex ?? null, source: listed },
      { value: pnrDocument?.sex ?? null, source: 'PNR' },
    ]),
    birthOn,
    nationality: choose('nationality', [
      { value: person?.nationality ?? api?.nationality ?? null, source: listed },
      { value: pnrDocument?.nationality ?? null, source: 'PNR' },
    ]),
    residence: person?.residence ?? null,
    documents,
    seat: choose('seat', [
      { value: normalSeat(checkIn?.seat ?? null), source: 'DCS' },
      { value: normalSeat(person?.seat ?? null), source: listed },
      { value: checkIn === null ? reservedSeat(pnr, booked) : null, source: 'PNR' },
    ]),
    cabin: checkIn?.cabin ?? (pnr === null ? null : (findSegment(pnr, flight)?.bookingClass ?? null)),
    checkIn,
    bagPieces: checkIn?.bagPieces ?? person?.bagPieces ?? null,
    bagWeightKg: checkIn?.bagWeightKg ?? person?.bagWeightKg ?? null,
    accompaniedBy: booked?.accompaniedBy ?? null,
    embark: person?.embark ?? journeyEnd(pnr, 'from'),
    debark: person?.debark ?? journeyEnd(pnr, 'to'),
    verified: person?.verified ?? null,
    sources: sourcesOf(booked, checkIn, person),
    conflicts,
    onBoard: views.onBoard,
  }
}

export function formatPnrId(flight: Flight, key: string): PnrId {
  return `${flight.id}#${key}` as PnrId
}

/** `039G` is `39G`; `XXX` says that there is none. */
export function normalSeat(seat: string | null): string | null {
  if (seat === null) return null
  const normal = seat
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
  return normal === '' || /^X+$/.test(normal) ? null : normal
}

function chooseValue(field: string, stated: readonly Stated[], conflicts: Conflict[]): string | null {
  const known = stated.filter((one): one is { value: string; source: Source } => one.value !== null)
  const first = known[0]
  if (first === undefined) return null
  if (known.some((one) => one.value !== first.value)) conflicts.push({ field, values: known })
  return first.value
}

/** The manifest's name was read from a document, the booking's was typed: the first is shown, both are kept. */
function chooseName(
  { name: api, listed }: { readonly name: PersonName | null; readonly listed: Source },
  pnr: PersonName | null,
  conflicts: Conflict[],
): PersonName {
  if (api === null || pnr === null) return api ?? pnr ?? { asSent: '', surname: '', given: '', title: null, search: '' }
  if (!isSameName(api, pnr)) {
    conflicts.push({
      field: 'name',
      values: [
        { value: api.search, source: listed },
        { value: pnr.search, source: 'PNR' },
      ],
    })
  }
  return { ...api, title: api.title ?? pnr.title }
}

/** Manifest first; a document of the booking is added unless it is the same one, then what it alone knows is filled in. */
function mergeDocuments(api: readonly TravelDocument[], pnr: readonly TravelDocument[]): readonly TravelDocument[] {
  const merged: TravelDocument[] = []
  for (const document of [...api, ...pnr]) {
    const at = merged.findIndex((known) => isSameDocument(known, document) && known.kind === document.kind)
    const known = merged[at]
    if (known === undefined) merged.push(document)
    else merged[at] = fillDocument(known, document)
  }
  return merged
}

function fillDocument(known: TravelDocument, other: TravelDocument): TravelDocument {
  return {
    ...known,
    issuer: known.issuer ?? other.issuer,
    nationality: known.nationality ?? other.nationality,
    birthOn: known.birthOn ?? other.birthOn,
    sex: known.sex ?? other.sex,
    issuedOn: known.issuedOn ?? other.issuedOn,
    expiresOn: known.expiresOn ?? other.expiresOn,
    surname: known.surname ?? other.surname,
    given: known.given ?? other.given,
  }
}

function noteDocumentConflict(person: ManifestPerson | null, booked: PnrTraveller | null, conflicts: Conflict[]): void {
  const api = person?.documents.find((document) => document.kind === 'passport') ?? null
  const pnr = booked?.documents.find((document) => document.kind === 'passport') ?? null
  if (api?.number == null || pnr?.number == null || documentKey(api) === documentKey(pnr)) return
  conflicts.push({
    field: 'document',
    values: [
      { value: api.number, source: person?.stated ?? 'API' },
      { value: pnr.number, source: 'PNR' },
    ],
  })
}

function kindOf(views: TravellerViews, birthOn: string | null): TravellerKind {
  const role = views.person?.role
  if (role === 'crew' || role === 'transitCrew') return 'crew'
  if (role === 'transit') return 'transit'
  const booked = views.booked?.kind ?? 'unknown'
  if (booked !== 'unknown') return booked
  return birthOn === null ? 'unknown' : kindByAge(birthOn, views.flight.departureOn)
}

/** Ages as airlines count them: infant below 2, child below 12 (IATA resolution 728). */
function kindByAge(birthOn: string, on: string): TravellerKind {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (on.slice(5) < birthOn.slice(5) ? 1 : 0)
  if (years < 2) return 'infant'
  return years < 12 ? 'child' : 'adult'
}

/** Seat asked for in the booking (SSR SEAT, NSST and the like), where nobody has checked in yet. */
function reservedSeat(pnr: Pnr | null, booked: PnrTraveller | null): string | null {
  if (pnr === null || booked?.ref == null) return null
  const service = pnr.services.find(
    (one) => /^(SEAT|NSST|NSSA|NSSW|RQST|SMST)$/.test(one.code) && one.travellerRef === booked.ref,
  )
  return normalSeat(/\b\d{1,3}[A-Z]\b/.exec(service?.text ?? '')?.[0] ?? null)
}

/** First and last airport of the booking's flights, where no manifest says it. */
function journeyEnd(pnr: Pnr | null, end: 'from' | 'to'): string | null {
  const flights = (pnr?.segments ?? []).filter((segment) => segment.kind === 'air')
  const segment = end === 'from' ? flights[0] : flights.at(-1)
  return segment?.[end] ?? null
}

function sourcesOf(
  booked: PnrTraveller | null,
  checkIn: CheckIn | null,
  person: ManifestPerson | null,
): readonly Source[] {
  const sources: Source[] = []
  if (booked !== null) sources.push('PNR')
  if (checkIn !== null) sources.push('DCS')
  if (person !== null) sources.push(person.stated ?? 'API')
  return sources
}
