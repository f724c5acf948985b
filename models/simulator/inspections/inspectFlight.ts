/**
 * Inspectors at work on one flight: they pick by rule, list and lot, with the chance of the lot recorded, and find or
 * miss what there is. Only here does the simulation let officers look at more than files: behaviour in the hall.
 */
import type { InspectionRow } from '#core/messages/ParsedItem.ts'
import type { Booking, Guilt, Member } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { isoDay, isoInstant } from '../clock.ts'
import { noteCatch } from '../offenders/rings.ts'
import { Random } from '../Random.ts'
import { drugFindChance, findChance, methodShare, tips } from '../tables/inspecting.ts'
import { offences } from '../tables/offences.ts'
import type { World } from '../World.ts'
import { suspicion } from './suspicion.ts'

export type Checked = {
  readonly member: Member
  readonly booking: Booking
  readonly row: InspectionRow
  readonly found: boolean
}

type Candidate = { readonly member: Member; readonly booking: Booking; readonly points: number }
type Pick = {
  readonly candidate: Candidate
  readonly by: 'watchlist' | 'manual' | 'random' | 'companion'
  readonly propensity: number
}

export function inspectFlight(world: World, filled: FilledFlight): readonly Checked[] {
  const random = new Random(world.seed, filled.day, filled.flight.departure, 9)
  const candidates = filled.bookings.flatMap((booking) =>
    booking.members.flatMap((member): Candidate[] =>
      member.checkIn === null || member.type === 'IN'
        ? []
        : [{ member, booking, points: suspicion(world, { filled, booking, member }, random) }],
    ),
  )
  const checked: Checked[] = []
  const seen = new Set<Member>()
  for (const pick of choose(world, candidates, random)) {
    if (seen.has(pick.candidate.member)) continue
    seen.add(pick.candidate.member)
    const result = check(world, { filled, pick }, random)
    checked.push(result)
    if (result.found && random.chance(0.5))
      checked.push(...companions(world, { filled, pick, candidates, seen }, random))
  }
  return checked
}

/** Whole number near a share of a small count, right on average. */
const roundByChance = (value: number, random: Random): number => Math.floor(value + random.next())

function choose(world: World, candidates: readonly Candidate[], random: Random): readonly Pick[] {
  const { settings, inspectors } = world
  const capacity = roundByChance(candidates.length * settings.inspectedShare * (0.7 + 0.6 * random.next()), random)
  const lots = roundByChance(capacity * settings.randomShare, random)
  const listed = candidates.filter(
    (one) => isTipped(one.member, random) || (inspectors.known.has(one.member.person.id) && random.chance(0.8)),
  )
  const byRule = candidates.filter((one) => !listed.includes(one)).sort((a, b) => b.points - a.points)
  const chosen = byRule.slice(0, Math.max(0, capacity - lots - listed.length))
  const rest = byRule.slice(chosen.length)
  const propensity = rest.length === 0 ? 1 : Math.min(1, lots / rest.length)
  const drawn = Array.from({ length: Math.min(lots, rest.length) }, (_, i) => {
    const j = i + random.below(rest.length - i)
    const kept = rest[i] as Candidate
    rest[i] = rest[j] as Candidate
    rest[j] = kept
    return rest[i] as Candidate
  })
  return [
    ...listed.map((candidate): Pick => ({ candidate, by: 'watchlist', propensity: 1 })),
    ...chosen.map((candidate): Pick => ({ candidate, by: 'manual', propensity: 1 })),
    ...drawn.map((candidate): Pick => ({ candidate, by: 'random', propensity: Math.round(propensity * 1e6) / 1e6 })),
  ]
}

/** Told of by name before the flight: then the traveller stands on the list of the day. */
const isTipped = (member: Member, random: Random): boolean =>
  random.chance(member.guilt?.offence === 'drugs' ? tips.couriers : tips.honest)

type Task = { readonly filled: FilledFlight; readonly pick: Pick }

/** The rest of the party of someone who was found out. */
function companions(
  world: World,
  task: Task & { readonly candidates: readonly Candidate[]; readonly seen: Set<Member> },
  random: Random,
): readonly Checked[] {
  const { booking, member } = task.pick.candidate
  if (booking.members.length > 6) return []
  const others = task.candidates.filter(
    (one) => one.booking === booking && one.member !== member && !task.seen.has(one.member),
  )
  return others.map((candidate) => {
    task.seen.add(candidate.member)
    return check(world, { filled: task.filled, pick: { candidate, by: 'companion', propensity: 1 } }, random)
  })
}

function check(world: World, task: Task, random: Random): Checked {
  const { filled, pick } = task
  const { member, booking } = pick.candidate
  const methods = methodShare.filter(([, share]) => random.chance(share)).map(([method]) => method)
  const found = member.guilt !== null && finds(member.guilt, methods.includes('bodyScanner'), random)
  const guilt = found ? (member.guilt as Guilt) : null
  if (guilt !== null) learn(world, { filled, booking, member, guilt })
  const { carrier, number } = filled.flight.route
  return {
    member,
    booking,
    found,
    row: {
      flight: carrier + number,
      arrivalOn: isoDay(filled.day),
      surname: member.person.surname,
      given: member.person.given,
      birthOn: isoDay(member.person.birthDay),
      documentNumber: member.passport.number,
      at: isoInstant(filled.flight.arrival + random.between(24, 75)),
      officer: random.pick(world.inspectors.officers),
      selectedBy: pick.by,
      propensity: pick.propensity,
      outcome:
        guilt === null
          ? 'nothing'
          : guilt.offence === 'drugs'
            ? 'drugs'
            : (offences.find((one) => one.name === guilt.offence)?.outcome ?? 'other'),
      methods: ['documents', 'questions', ...methods],
      substance: guilt?.what ?? null,
      quantity: guilt?.quantity ?? null,
      unit: guilt?.unit ?? null,
      valueKrw: guilt?.valueKrw ?? null,
      place: guilt?.place ?? null,
      note: null,
    },
  }
}

function finds(guilt: Guilt, bodyScan: boolean, random: Random): boolean {
  if (guilt.offence !== 'drugs') return random.chance(findChance[guilt.offence])
  return random.chance(drugFindChance[guilt.method ?? 'suitcase'][bodyScan ? 1 : 0])
}

type Lesson = {
  readonly filled: FilledFlight
  readonly booking: Booking
  readonly member: Member
  readonly guilt: Guilt
}

function learn(world: World, lesson: Lesson): void {
  const { inspectors, rings } = world
  const { guilt, booking, member, filled } = lesson
  const weight = guilt.offence === 'drugs' ? 1 : 0.06
  const from = filled.flight.route.from
  inspectors.routeHeat.set(from, (inspectors.routeHeat.get(from) ?? 0) + weight)
  const agency = booking.sale.agency?.number
  if (agency !== undefined) inspectors.agencyHeat.set(agency, (inspectors.agencyHeat.get(agency) ?? 0) + weight)
  inspectors.known.set(member.person.id, { day: filled.day, offence: guilt.offence })
  const ring = guilt.ring === null ? undefined : rings[guilt.ring]
  if (ring !== undefined) noteCatch(ring, guilt.method)
}
