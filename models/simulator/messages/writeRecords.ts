/** Writes the JSON files of the station's own formats: declarations, inspection results, schedule. */
import type { Declaration } from '#core/declaration/Declaration.ts'
import type { InspectionRow } from '#core/messages/ParsedItem.ts'
import type { Booking, Member, SimulatedDeclaration } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { isoDay, isoInstant, isoLocal } from '../clock.ts'
import { airportOf } from '../tables/airports.ts'

type DeclarationFields = Omit<Declaration, 'raw' | 'span'>

/** One record a line, so that the reader can stream and problems have a line. */
function listOf(format: string, name: string, records: readonly unknown[]): string {
  const body = records.map((record) => JSON.stringify(record)).join(',\n')
  return `{"format":"${format}","version":1,"${name}":[\n${body}\n]}\n`
}

export function writeDeclarations(filled: FilledFlight): { readonly text: string; readonly count: number } {
  const records: DeclarationFields[] = []
  for (const booking of filled.bookings) {
    for (const member of booking.members) {
      if (member.declaration !== null)
        records.push(declarationOf(filled, { booking, member, declaration: member.declaration }))
    }
  }
  return { text: listOf('gateside-declarations', 'declarations', records), count: records.length }
}

type Declared = { readonly booking: Booking; readonly member: Member; readonly declaration: SimulatedDeclaration }

function declarationOf(filled: FilledFlight, { booking, member, declaration }: Declared): DeclarationFields {
  const { flight } = filled
  const totalUsd = declaration.items.reduce((sum, item) => sum + (item.value?.amount ?? 0), 0)
  const names = (category: string): boolean => declaration.items.some((item) => item.category === category)
  return {
    reference: `D${isoDay(filled.day).replaceAll('-', '')}${flight.carrier.code}${flight.route.number}${String(member.checkIn?.sequence ?? 0).padStart(4, '0')}`,
    channel: declaration.channel,
    declaredAt: isoInstant(declaration.minute),
    carrier: flight.carrier.code,
    number: flight.route.number,
    arrivalOn: isoDay(filled.day),
    surname: member.person.surname,
    given: member.person.given,
    birthOn: isoDay(member.person.birthDay),
    documentNumber: member.passport.number,
    purpose: declaration.purpose,
    stayDays: declaration.stayDays,
    companions: booking.groupName === null ? (declaration.saysAlone ? 0 : booking.members.length - 1) : null,
    countriesVisited: visited(booking),
    cash: declaration.cashUsd === null ? null : { amount: declaration.cashUsd, currency: 'USD' },
    totalValueUsd: totalUsd === 0 ? null : totalUsd,
    items: declaration.items,
    answers: {
      // The allowance is 800 dollars since 2022; cash must be declared above 10,000 dollars.
      overAllowance: totalUsd > 800,
      cash: (declaration.cashUsd ?? 0) > 10_000,
      foodPlant: names('food') || names('plant'),
      medicine: names('medicine'),
      weapon: false,
      commercial: false,
    },
  }
}

/** Countries of the way here, without Korea. */
function visited(booking: Booking): readonly string[] {
  const countries = new Set<string>()
  booking.sectors.forEach((sector, i) => {
    if (i <= booking.arriving) for (const code of [sector.from, sector.to]) countries.add(airportOf(code).country)
  })
  countries.delete('KOR')
  return [...countries]
}

export const writeInspections = (rows: readonly InspectionRow[]): string =>
  listOf('gateside-inspections', 'inspections', rows)

export function writeSchedule(flights: readonly FilledFlight[]): string {
  const records = flights.map(({ flight }) => ({
    carrier: flight.carrier.code,
    number: flight.route.number,
    suffix: null,
    from: flight.board.code,
    to: 'ICN',
    departureLocal: isoLocal(flight.departureLocal),
    arrivalLocal: isoLocal(flight.arrivalLocal),
    gate: flight.gate,
    belt: flight.belt,
    equipment: flight.route.equipment,
  }))
  return listOf('gateside-schedule', 'flights', records)
}
