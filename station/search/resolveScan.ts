/** Says whose passport, boarding pass or bag was scanned: one person where it is sure, candidates with why where not. */
import type { ScanAnswer } from '#core/contract/scan.ts'
import type { Found } from '#core/contract/travellers.ts'
import { readBoardingPass, type BoardingPass } from '#core/scan/readBoardingPass.ts'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readHalfMrz } from '#core/scan/readHalfMrz.ts'
import { type MrzReading, readMrz } from '#core/scan/readMrz.ts'
import { describeTag, readTagText, type TagReading } from '#core/scan/readTagText.ts'
import { searchName } from '#core/text/searchName.ts'
import type { FoundRow } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { findBornOn, findByName, findSoCalled, sureLikeness } from './findByName.ts'
import { findByShortTag } from './findByShortTag.ts'
import { findByTag, type TagFound } from './findByTag.ts'
import { formatFound } from './formatFound.ts'
import { findByCode } from './searchTravellers.ts'
import { readQuery } from './readQuery.ts'

export type ScanRequest = { readonly text: string; readonly flightId?: string | undefined }
type Candidate = { readonly row: FoundRow; readonly by: string }
type Scan = { readonly engine: Engine; readonly flightId: string | null; readonly nowMs: number }

/** A scan at the gate is about a flight of these days; older and later ones are shown, but never taken for sure. */
const nearMs = 36 * 3_600_000
const candidatesAtMost = 20
/** A seat without a flight means one that has just landed, or lands soon. */
const seatWithinMs = 6 * 3_600_000

export function resolveScan(engine: Engine, request: ScanRequest): ScanAnswer {
  const now = engine.station.clock()
  const on = now.toISOString().slice(0, 10)
  const scan: Scan = { engine, flightId: request.flightId ?? null, nowMs: now.getTime() }
  const text = cleanScan(request.text)
  const mrz = readMrz(text, on)
  if (mrz !== null) return answerMrz(scan, mrz)
  const pass = readBoardingPass(text, on)
  if (pass !== null) return answerPass(scan, pass)
  const half = readHalfMrz(text, on)
  if (half !== null) return answerMrz(scan, half)
  const tag = knownTag(engine, readTagText(text))
  if (tag !== null) {
    const answer = answerTag(scan, tag)
    // Ten digits may also be a phone or a document number: what is no known tag is read as typed text.
    if (answer.bagId !== null || answer.candidates.length > 0) return answer
  }
  const typed = answerTyped(scan, request.text, tag)
  if (typed.candidates.length > 0) return typed
  // A name in Hangul is one; what finds nobody may be Latin letters typed under a Korean keyboard.
  const retyped = text === request.text ? typed : answerTyped(scan, text, tag)
  if (retyped.candidates.length > 0) return retyped
  const ending = findByShortTag(engine, text, scan)
  return ending === null ? typed : answerBag(ending, ending.repaired === null ? null : readTagText(ending.repaired))
}

/** Two letters and six digits are a tag only of an airline that exists: else they are a document or a booking. */
function knownTag({ station }: Engine, tag: TagReading | null): TagReading | null {
  const isForeign = tag !== null && tag.carrier !== null && station.reference.airline(tag.carrier) === null
  return isForeign ? null : tag
}

function answerMrz(scan: Scan, mrz: MrzReading): ScanAnswer {
  const { engine } = scan
  const number = mrz.documentNumber
  const byDocument = number === null ? [] : findByCode(engine, { ...nothing, document: number }, bounds(null))[1]?.[1]
  const sure = (byDocument ?? []).filter((row) => row.document === number || row.document === null)
  const candidates: Candidate[] = sure.map((row) => ({ row, by: 'document' }))
  const words = searchName(`${mrz.surname} ${mrz.given}`).split(' ').filter(Boolean)
  const isOnFlight = candidates.some(({ row }) => isNear(scan, row))
  if (!isOnFlight) {
    const born = mrz.birthOn === null ? [] : findBornOn(engine, mrz.birthOn, words)
    candidates.push(...born.map(({ row }) => ({ row, by: 'nameAndBirth' })))
    // Of all others only those of now who are written so; on the flight in hand also those who are spelt like it.
    const { flightId } = scan
    const limit = candidatesAtMost
    const time = { fromMs: scan.nowMs - nearMs, toMs: scan.nowMs + nearMs }
    const named =
      flightId === null
        ? findSoCalled(engine, { words, limit, ...time })
        : findByName(engine, { words, flightId, limit }).hits
    candidates.push(...named.filter((hit) => hit.likeness > sureLikeness).map(({ row }) => ({ row, by: 'name' })))
  }
  for (const likely of mrz.likelyNumbers) {
    const rows = findByCode(engine, { ...nothing, document: likely }, bounds(null))[1]?.[1] ?? []
    candidates.push(...rows.filter((row) => row.document === likely).map((row) => ({ row, by: 'likelyDocument' })))
  }
  const ranked = rank(scan, candidates)
  return {
    kind: 'mrz',
    ...choose(scan, ranked, ['document', 'nameAndBirth']),
    bagId: null,
    fields: [...mrz.fields],
    problems: [...mrz.problems, ...disagreements(ranked[0]?.row, mrz)],
    repaired: mrz.repaired,
    repairs: mrz.likelyNumbers.map((to) => ({ field: 'documentNumber', from: number ?? '', to })),
  }
}

/** What the document in hand says against what was sent. */
function disagreements(row: FoundRow | undefined, mrz: MrzReading): readonly string[] {
  if (row === undefined) return ['nobody-expected']
  const differs = (known: string | null, read: string | null): boolean =>
    known !== null && read !== null && known !== read
  return [
    ...(differs(row.birthOn, mrz.birthOn) ? ['differs:birthOn'] : []),
    ...(differs(row.nationality, mrz.nationality) ? ['differs:nationality'] : []),
    ...(differs(row.document, mrz.documentNumber) ? ['differs:document'] : []),
  ]
}

function answerPass(scan: Scan, pass: BoardingPass): ScanAnswer {
  const { engine } = scan
  const words = searchName(`${pass.surname} ${pass.given}`).split(' ').filter(Boolean)
  const candidates = pass.legs.flatMap((leg): Candidate[] => {
    const flightId = engine.queries.findFlightOfLeg(leg) ?? null
    if (flightId === null) return []
    const booked =
      leg.locator === null
        ? []
        : (findByCode(engine, { ...nothing, locator: leg.locator }, bounds(flightId))[2]?.[1] ?? [])
    const seated = leg.seat === null ? [] : engine.queries.readFoundAtSeat(flightId, leg.seat)
    const others = [...booked, ...seated]
    const named = namedOn(engine, { words, flightId, others })
    const isNamed = (row: FoundRow): boolean => named.some((other) => other.row === row.row)
    return [
      ...booked.filter(isNamed).map((row) => ({ row, by: 'locatorAndName' })),
      ...seated.filter(isNamed).map((row) => ({ row, by: 'seatAndName' })),
      ...named.map((row) => ({ row, by: 'name' })),
      ...booked.map((row) => ({ row, by: 'locator' })),
      ...seated.map((row) => ({ row, by: 'seat' })),
    ]
  })
  const ranked = rank(scan, candidates, false)
  const known = ranked.length > 0 ? [] : ['nobody-expected']
  return {
    kind: 'boardingPass',
    ...choose(scan, ranked, ['locatorAndName', 'seatAndName', 'name']),
    bagId: null,
    fields: [...pass.fields],
    problems: [...pass.problems, ...known],
    repaired: null,
  }
}

type Sought = { readonly words: readonly string[]; readonly flightId: string; readonly others: readonly FoundRow[] }

/** As written on the pass; in other spellings only where nobody so called is among those whom the pass points to otherwise. */
function namedOn(engine: Engine, { words, flightId, others }: Sought): readonly FoundRow[] {
  const request = { words, flightId, limit: candidatesAtMost }
  const written = findByName(engine, { ...request, enough: 1 }).hits.map((hit) => hit.row)
  const isSure = written.some((row) => others.some((other) => other.row === row.row))
  return isSure ? written : findByName(engine, request).hits.map((hit) => hit.row)
}

function answerTag(scan: Scan, tag: TagReading): ScanAnswer {
  return answerBag(findByTag(scan.engine, tag, scan), tag)
}

function answerBag(found: TagFound, tag: TagReading | null): ScanAnswer {
  return {
    kind: 'bagTag',
    travellerId: found.ownerId,
    bagId: found.bagId,
    candidates: found.candidates.slice(0, candidatesAtMost).map((one) => formatFound(one.row, one.by)),
    fields: tag === null ? [] : [...describeTag(tag)],
    problems: [...found.problems],
    repaired: found.repaired,
  }
}

function answerTyped(scan: Scan, text: string, tag: TagReading | null): ScanAnswer {
  const { engine, flightId } = scan
  const meanings = { ...readQuery(text), tag: null }
  const candidates: Candidate[] = []
  for (const [by, rows] of findByCode(engine, meanings, bounds(flightId))) {
    candidates.push(...rows.map((row) => ({ row, by })))
  }
  if (meanings.seat !== null && flightId === null) {
    const at = { nowMs: scan.nowMs, withinMs: seatWithinMs, seat: meanings.seat }
    candidates.push(...engine.queries.readFoundAtSeatNow(at).map((row) => ({ row, by: 'seat' })))
  }
  // Where the very code is known, nobody is looked for whose name is only spelt like it.
  const isFound = candidates.some(({ row }) => row.locator === meanings.locator && row.locator !== null)
  const asked = { words: meanings.name, flightId, limit: candidatesAtMost }
  const names = findByName(engine, isFound ? { ...asked, enough: 0 } : asked)
  candidates.push(...names.hits.map(({ row }) => ({ row, by: 'name' })))
  const ranked = rank(scan, candidates, false)
  const by = ranked[0]?.by
  const kind =
    by === 'locator' || by === 'seat' || by === 'name' ? by : by === undefined && tag !== null ? 'bagTag' : 'unknown'
  return {
    kind: by === 'document' || by === 'phone' ? 'name' : kind,
    ...choose(scan, ranked, ['document', 'seat', 'locator']),
    bagId: null,
    fields: tag === null ? [] : [...describeTag(tag)],
    problems: ranked.length === 0 ? ['nobody-found'] : [],
    repaired: null,
  }
}

const nothing = { tag: null, document: null, locator: null, phone: null, seat: null, name: [] } as const
const bounds = (flightId: string | null) => ({ flightId, limit: candidatesAtMost })

function isNear(scan: Scan, row: FoundRow): boolean {
  return scan.flightId === null ? Math.abs(row.arrivalMs - scan.nowMs) <= nearMs : row.flightId === scan.flightId
}

/** The flight in hand first, then the nearest arrival; within that the order found, nobody twice. */
function rank(scan: Scan, candidates: readonly Candidate[], byTime = true): readonly Candidate[] {
  const once = new Map<number, Candidate>()
  for (const one of candidates) if (!once.has(one.row.row)) once.set(one.row.row, one)
  const distance = ({ row }: Candidate): number =>
    row.flightId === scan.flightId ? -1 : byTime ? Math.abs(row.arrivalMs - scan.nowMs) : 0
  return [...once.values()].sort((a, b) => distance(a) - distance(b)).slice(0, candidatesAtMost)
}

/** One person is named only where the best reason is a sure one, points to a flight of now, and to nobody else. */
function choose(
  scan: Scan,
  ranked: readonly Candidate[],
  sure: readonly string[],
): { readonly travellerId: string | null; readonly candidates: Found[] } {
  const best = ranked[0]
  const rivals = ranked.filter((one) => one.by === best?.by && isNear(scan, one.row))
  const isSure = best !== undefined && sure.includes(best.by) && isNear(scan, best.row) && rivals.length === 1
  return {
    travellerId: isSure ? best.row.travellerId : null,
    candidates: ranked.map((one) => formatFound(one.row, one.by)),
  }
}
