/** Writes one PNRGOV push of a flight (WCO/IATA/ICAO PADIS EDIFACT, releases 11 to 18; groups as in the 14.1 guide). */
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { dayOfMinute, dmyTime, hhmm, isoInstant, ymd } from '../clock.ts'
import type { PlannedFlight } from '../flights/planFlights.ts'
import type { MessageQuirks } from './quirks.ts'
import { SegmentWriter } from './SegmentWriter.ts'
import { bookingsPerPart } from '../tables/carriers.ts'
import { type PnrView, viewBookings } from './PnrView.ts'
import { writeBooking } from './writeBooking.ts'

export type PushPlan = {
  readonly minute: number
  readonly departed: boolean
  readonly quirks: MessageQuirks
  readonly reference: string
}

export type WrittenMessage = {
  readonly text: string
  readonly preparedAt: string
  readonly pnrs: number
  readonly travellers: number
}

export function writePnrgov(filled: FilledFlight, plan: PushPlan): WrittenMessage {
  const { flight } = filled
  const { carrier } = flight
  const out = new SegmentWriter(carrier.lines || plan.quirks.wrapped)
  if (!plan.quirks.noUna) out.add('UNA:+.? ')
  out.add(
    `UNB+IATA:1+${carrier.system.length === 2 ? carrier.code : carrier.system}+KCS+${ymd(dayOfMinute(plan.minute))}:${hhmm(plan.minute)}+${plan.reference}`,
  )
  const views = viewBookings(filled.bookings, plan.minute)
  const parts = splitParts(views, bookingsPerPart[carrier.code] ?? views.length)
  parts.forEach((part, i) => {
    writePart(out, part, { filled, plan, total: views.length, number: i + 1, of: parts.length })
  })
  out.add(`UNZ+${parts.length}+${plan.reference}`)
  const travellers = views.reduce((sum, view) => sum + view.members.length, 0)
  return { text: out.text(), preparedAt: isoInstant(plan.minute), pnrs: views.length, travellers }
}

function splitParts(views: readonly PnrView[], size: number): readonly (readonly PnrView[])[] {
  if (views.length <= size) return [views]
  return Array.from({ length: Math.ceil(views.length / size) }, (_, i) => views.slice(i * size, (i + 1) * size))
}

type Part = {
  readonly filled: FilledFlight
  readonly plan: PushPlan
  readonly total: number
  readonly number: number
  readonly of: number
}

/** Every part names the flight and, in EQN, the bookings of all parts together. */
function writePart(out: SegmentWriter, views: readonly PnrView[], part: Part): void {
  const { filled, plan } = part
  const { flight } = filled
  const { carrier } = flight
  const access = `${carrier.code}${flight.route.number}/${dmyTime(flight.departureLocal).replace(':', '/')}`
  const joined = part.of === 1 ? access : `${access}/${plan.reference}+${partNumber(part)}`
  out.open(`UNH+${part.number}+PNRGOV:${carrier.pnrgov}:1:IA+${joined}`)
  out.add('MSG+:22')
  out.add(`ORG+${carrier.system}:${carrier.systemCity}`)
  out.add(flightSegment(flight))
  out.add(`EQN+${part.total}`)
  for (const view of views) writeBooking(out, view, { filled, plan })
  out.add(`UNT+${out.count + 1 + (plan.quirks.wrongCount ? 3 : 0)}+${part.number}`)
}

/** `01:C` begins, `03:F` ends. */
function partNumber({ number, of }: Part): string {
  const digits = String(number).padStart(2, '0')
  if (number === 1) return `${digits}:C`
  return number === of ? `${digits}:F` : digits
}

function flightSegment(flight: PlannedFlight): string {
  return `TVL+${dmyTime(flight.departureLocal)}:${dmyTime(flight.arrivalLocal)}+${flight.board.code}+ICN+${flight.route.carrier}+${flight.route.number}`
}
