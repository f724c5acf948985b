/** Writes one PNRGOV push of a flight (WCO/IATA/ICAO PADIS EDIFACT, releases 11 to 18; groups as in the 14.1 guide). */
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { dayOfMinute, dmyTime, hhmm, isoInstant, ymd } from '../clock.ts'
import type { PlannedFlight } from '../flights/planFlights.ts'
import type { MessageQuirks } from './quirks.ts'
import { SegmentWriter } from './SegmentWriter.ts'
import { viewBookings } from './PnrView.ts'
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
  out.open(
    `UNH+1+PNRGOV:${carrier.pnrgov}:1:IA+${carrier.code}${flight.route.number}/${dmyTime(flight.departureLocal).replace(':', '/')}`,
  )
  out.add('MSG+:22')
  out.add(`ORG+${carrier.system}:${carrier.systemCity}`)
  out.add(flightSegment(flight))
  const views = viewBookings(filled.bookings, plan.minute)
  out.add(`EQN+${views.length}`)
  let travellers = 0
  for (const view of views) {
    writeBooking(out, view, { filled, plan })
    travellers += view.members.length
  }
  out.add(`UNT+${out.count + 1 + (plan.quirks.wrongCount ? 3 : 0)}+1`)
  out.add(`UNZ+1+${plan.reference}`)
  return { text: out.text(), preparedAt: isoInstant(plan.minute), pnrs: views.length, travellers }
}

function flightSegment(flight: PlannedFlight): string {
  return `TVL+${dmyTime(flight.departureLocal)}:${dmyTime(flight.arrivalLocal)}+${flight.board.code}+ICN+${flight.route.carrier}+${flight.route.number}`
}
