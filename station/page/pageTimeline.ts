/** The way here in time: booked, changed, ticketed, checked in, bags, flown, landed, and what was done; with what is unusual about it. */
import type { TimelineEvent } from '#core/contract/pageParts.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import { localToInstant } from '#core/time/localToInstant.ts'
import { localClock } from './localClock.ts'
import type { PageGround } from './PageGround.ts'

type Parts = Pick<
  TravellerPage,
  | 'booking'
  | 'tickets'
  | 'payments'
  | 'checkIn'
  | 'itinerary'
  | 'bags'
  | 'declaration'
  | 'inspections'
  | 'row'
  | 'versions'
>
type Event = TimelineEvent

const hourMs = 3_600_000
/** Booked in less than a day, changed in the last day, in the queue when the desk was closing: what officers ask about first. */
const shortLeadHours = 24
const lateChangeHours = 24
const lateDeskMinutes = 45
/** What departure control says has its own place in time. */
const toldElsewhere: ReadonlySet<string> = new Set(
  'bags bag bagPieces bagWeightKg cabin seat checkedInAt checkIns onBoard'.split(' '),
)
/** Tickets are issued with the booking or within the usual time limit of three days. */
const lateTicketHours = 72

export function pageTimeline(ground: PageGround, parts: Parts): Event[] {
  const events = [
    ...bookingEvents(ground, parts),
    ...ticketEvents(parts),
    ...checkInEvents(ground, parts),
    ...flightEvents(ground, parts),
    ...hallEvents(parts),
  ]
  const { reference } = ground.engine.station
  return events
    .filter((event) => !Number.isNaN(Date.parse(event.at)))
    .toSorted((a, b) => order(a) - order(b))
    .map((event) => ({ ...event, local: localClock(reference, event.airport ?? null, event.at) }))
}

/** A day alone stands at its beginning. */
const order = (event: Event): number => Date.parse(event.at)

const plain = { text: null, odd: null, by: null, raw: null, span: null } as const

function bookingEvents({ flight }: PageGround, { booking, versions }: Parts): Event[] {
  if (booking === null) return []
  const lead = booking.leadHours
  const odd =
    lead !== null && lead >= 0 && lead < shortLeadHours
      ? { ko: `출발 ${Math.round(lead)}시간 전 예약`, en: `booked ${Math.round(lead)} h before departure` }
      : null
  const booked: Event[] =
    booking.createdAt === null
      ? []
      : [{ ...plain, at: booking.createdAt, kind: 'booked', text: booking.agency?.name ?? null, odd }]
  const noted = booking.history.flatMap((item): Event[] => {
    if (item.at === null) return []
    const text = [item.action, item.subject, item.text].filter(Boolean).join(' ')
    const { raw, span } = item
    return [
      { at: item.at, kind: 'changed', text, odd: lateChange(item.at, flight.departureAt), by: item.agent, raw, span },
    ]
  })
  // The first sending of a booking changes nothing: it is what the later ones change.
  const pushed = versions
    .filter((version) => version.source === 'PNR')
    .slice(1)
    .map((version) => ({ ...version, changes: version.changes.filter((change) => !toldElsewhere.has(change.field)) }))
    .filter((version) => version.changes.length > 0)
    .map((version): Event => {
      const text = `fields:${[...new Set(version.changes.map((change) => change.field))].join(' ')}`
      return { ...plain, at: version.at, kind: 'changed', text, odd: lateChange(version.at, flight.departureAt) }
    })
  return [...booked, ...noted, ...pushed]
}

function lateChange(at: string, departureAt: string | null): Bilingual | null {
  const hours = hoursBetween(at, departureAt)
  if (hours === null || hours < 0 || hours > lateChangeHours) return null
  return { ko: `출발 ${Math.round(hours)}시간 전 변경`, en: `changed ${Math.round(hours)} h before departure` }
}

function ticketEvents({ booking, tickets, payments }: Parts): Event[] {
  const at = booking?.ticketedAt ?? tickets[0]?.issuedAt ?? null
  if (at === null) return []
  const ticket = tickets[0] ?? null
  const waited = hoursBetween(booking?.createdAt ?? null, at)
  const odd =
    waited !== null && waited > lateTicketHours && at.length >= 16
      ? {
          ko: `예약 ${Math.round(waited / 24)}일 뒤 발권`,
          en: `ticketed ${Math.round(waited / 24)} days after booking`,
        }
      : payments.some((payment) => payment.form === 'cash')
        ? { ko: '현금 결제', en: 'paid in cash' }
        : null
  const paid = payments.map((payment) => [payment.form, payment.amount].filter(Boolean).join(' ')).join(', ')
  const { raw, span } = ticket ?? plain
  return [{ ...plain, at, kind: 'ticketed', text: paid ? `paid:${paid}` : (ticket?.total ?? null), odd, raw, span }]
}

function checkInEvents({ flight }: PageGround, { checkIn, bags }: Parts): Event[] {
  const events: Event[] = []
  if (checkIn?.at != null) {
    const text = [checkIn.seat, checkIn.sequence === null ? null : `#${checkIn.sequence}`].filter(Boolean).join(' ')
    const { raw, span } = checkIn
    events.push({
      ...plain,
      at: checkIn.at,
      kind: 'checkedIn',
      airport: flight.from,
      text,
      odd: lateDesk(checkIn.at, flight.departureAt),
      raw,
      span,
    })
  }
  for (const bag of bags) {
    for (const event of bag.events) {
      if (event.at === null) continue
      const text = [bag.tag, event.kind, event.station].filter(Boolean).join(' ')
      const { at, station: airport } = event
      events.push({ ...plain, at, airport, kind: 'bag', text, odd: lateDesk(at, flight.departureAt) })
    }
  }
  return events
}

function lateDesk(at: string, departureAt: string | null): Bilingual | null {
  const hours = hoursBetween(at, departureAt)
  if (hours === null || hours > lateDeskMinutes / 60) return null
  const minutes = Math.round(hours * 60)
  if (minutes < 0) return { ko: '출발 뒤', en: 'after departure' }
  return { ko: `출발 ${minutes}분 전`, en: `${minutes} min before departure` }
}

/** Every leg up to this one, each on the clock of its own airport. */
function flightEvents({ flight, engine }: PageGround, { itinerary }: Parts): Event[] {
  const end = itinerary.findIndex((leg) => leg.isThisFlight)
  const before = itinerary.slice(0, Math.max(end, 0)).filter((leg) => leg.kind === 'air')
  const zoneOf = (code: string | null) => (code === null ? undefined : engine.station.reference.airport(code)?.zone)
  const earlier = before.flatMap((leg): Event[] => {
    const zone = zoneOf(leg.from)
    const ms = zone === undefined ? null : localToInstant(leg.departureLocal, zone)
    if (ms === null) return []
    const odd =
      leg.dwellHours !== null && leg.dwellHours >= 12
        ? { ko: `${leg.to}에서 ${Math.round(leg.dwellHours)}시간`, en: `${Math.round(leg.dwellHours)} h in ${leg.to}` }
        : null
    const text = `${leg.carrier ?? ''}${leg.number ?? ''} ${leg.from}-${leg.to}`
    const { raw, span } = leg
    const at = new Date(ms).toISOString()
    return [{ ...plain, at, airport: leg.from, kind: 'departed', text, odd, raw, span }]
  })
  const own = `${flight.carrier}${flight.number} ${flight.from}-${flight.to}`
  const left =
    flight.departureAt === null
      ? []
      : [{ ...plain, at: flight.departureAt, airport: flight.from, kind: 'departed' as const, text: own }]
  const landed =
    flight.arrivalAt === null
      ? []
      : [{ ...plain, at: flight.arrivalAt, airport: flight.to, kind: 'landed' as const, text: flight.to }]
  return [...earlier, ...left, ...landed]
}

function hallEvents({ declaration, row, bags, inspections }: Parts): Event[] {
  const { state, at, by } = row.disposition
  return [
    ...(declaration?.declaredAt == null
      ? []
      : [{ ...plain, at: declaration.declaredAt, kind: 'declared' as const, text: declaration.channel }]),
    ...(at === null || state === 'open' || state === 'inspected'
      ? []
      : [{ ...plain, at, by, kind: 'done' as const, text: state }]),
    ...bags.flatMap((bag) =>
      (bag.acts ?? []).map((act) => ({
        ...plain,
        at: act.at,
        by: act.by,
        kind: 'bagAct' as const,
        text: `${act.kind} ${bag.tag}`,
      })),
    ),
    ...inspections
      .filter((check) => !check.corrected)
      .map((check) => ({ ...plain, at: check.at, by: check.by, kind: 'inspected' as const, text: check.outcome })),
  ]
}

function hoursBetween(from: string | null, until: string | null): number | null {
  if (from === null || until === null || from.length < 16) return null
  const hours = (Date.parse(until) - Date.parse(from)) / hourMs
  return Number.isNaN(hours) ? null : hours
}
