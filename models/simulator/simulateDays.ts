/** Turns the days of a world into the files that a station would receive, in order, with the hidden truth beside them. */
import type { Checked } from './inspections/inspectFlight.ts'
import { checkWorld } from './checkWorld.ts'
import { isoDay } from './clock.ts'
import { type FilePlan, writeDayFiles } from './messages/writeDayFiles.ts'
import type { DayCounts, SimulatedDay, SimulationOptions, TruthRow } from './SimulatedDay.ts'
import { simulateWorld, type WorldDay } from './simulateWorld.ts'
import { ringRows } from './tables/rings.ts'
import { defaultSettings } from './tables/settings.ts'

export function* simulateDays(options: SimulationOptions): Generator<SimulatedDay> {
  if (options.reference !== null) checkWorld(options.reference)
  const settings = { ...defaultSettings, ...options.settings }
  for (const lived of simulateWorld(options)) yield dayOfWorld(lived, { seed: options.seed, settings })
}

/** Files, truth and counts of a day that has been lived. */
export function dayOfWorld(lived: WorldDay, plan: FilePlan): SimulatedDay {
  return { on: isoDay(lived.day), files: writeDayFiles(lived, plan), truth: truthOf(lived), counts: countDay(lived) }
}

export function truthOf(lived: WorldDay): readonly TruthRow[] {
  const checks = new Map(lived.checked.map((one) => [one.member, one]))
  const rows: TruthRow[] = []
  for (const { flight, bookings } of lived.flights) {
    for (const booking of bookings) {
      for (const member of booking.members) {
        const { guilt, person } = member
        if (guilt === null || member.checkIn === null) continue
        rows.push({
          on: isoDay(lived.day),
          flightId: flight.id,
          locator: booking.locator,
          surname: person.surname,
          given: person.given,
          birthOn: isoDay(person.birthDay),
          documentNumber: member.passport.number,
          personId: person.id,
          offence: guilt.offence,
          method: guilt.method,
          ring: guilt.ring === null ? null : (ringRows[guilt.ring]?.name ?? null),
          what: guilt.what,
          quantity: guilt.quantity,
          unit: guilt.unit,
          valueKrw: guilt.valueKrw,
          inspected: checks.has(member),
          found: checks.get(member)?.found ?? false,
        })
      }
    }
  }
  return rows
}

/** Counts of those who came: no-shows and cancelled bookings are left out. */
export function countDay(lived: WorldDay): DayCounts {
  const members = lived.flights
    .flatMap((one) => one.bookings.flatMap((booking) => booking.members))
    .filter((member) => member.checkIn !== null)
  const guilty = members.filter((member) => member.guilt !== null)
  const lots = lived.checked.filter((one) => one.row.selectedBy === 'random')
  const found = (list: readonly Checked[]): number => list.filter((one) => one.found).length
  return {
    flights: lived.flights.length,
    bookings: lived.flights.reduce((sum, one) => sum + one.bookings.length, 0),
    travellers: members.length,
    crew: lived.flights.reduce((sum, one) => sum + one.crew.length, 0),
    bags: members.reduce((sum, member) => sum + (member.checkIn?.pieces ?? 0), 0),
    declarations: members.filter((member) => member.declaration !== null).length,
    offenders: guilty.length,
    couriers: guilty.filter((member) => member.guilt?.offence === 'drugs').length,
    inspected: lived.checked.length,
    found: found(lived.checked),
    randomInspected: lots.length,
    randomFound: found(lots),
  }
}
