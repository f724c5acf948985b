import { beforeAll, describe, expect, test } from 'vitest'
import { feederOf } from '#models/simulator/bookings/feederOf.ts'
import type { Booking, Member } from '#models/simulator/bookings/Booking.ts'
import type { FilledFlight } from '#models/simulator/bookings/fillFlight.ts'
import { simulateWorld } from '#models/simulator/simulateWorld.ts'
import { aucOf } from './auc.ts'

type Seen = { readonly flight: FilledFlight; readonly booking: Booking; readonly member: Member }

const share = ({ booking, member }: Seen): number =>
  (member.checkIn?.weightKg ?? 0) / (member.checkIn?.poolHead === null ? 1 : booking.members.length)

/** One number each, as somebody who looks for a shortcut would compute it. */
const signals: Readonly<Record<string, (seen: Seen) => number>> = {
  leadDays: ({ flight, booking }) => flight.flight.departure - booking.createdAt,
  stayDays: ({ booking }) => booking.stayDays,
  cash: ({ booking }) => Number(booking.payment.form === 'cash'),
  thirdParty: ({ booking }) => Number(booking.payment.thirdParty !== null),
  weight: share,
  weightOverStay: (seen) => share(seen) - 0.35 * Math.min(20, seen.booking.stayDays),
  pieces: ({ member }) => member.checkIn?.pieces ?? 0,
  handOnly: ({ member }) => Number(member.checkIn?.pieces === 0),
  partySize: ({ booking }) => booking.members.length,
  oneWay: ({ booking }) => Number(!booking.sectors.some((sector) => sector.from === 'ICN')),
  passportAge: ({ flight, member }) => flight.day - member.passport.issuedDay,
  connecting: ({ booking }) => Number(feederOf(booking) !== null),
  checkInLead: ({ flight, member }) => flight.flight.departure - (member.checkIn?.minute ?? 0),
  business: ({ booking }) => Number(booking.business),
  agency: ({ booking }) => Number(booking.sale.channel === 'agency'),
  capturedAgency: ({ booking }) => Number(booking.sale.agency?.ring !== null && booking.sale.agency !== null),
  age: ({ flight, member }) => flight.day - member.person.birthDay,
  sex: ({ member }) => Number(member.person.sex === 'M'),
  changes: ({ booking }) => booking.changes.length,
  fare: ({ booking, member }) => member.fare * booking.sale.krwPerUnit,
  distance: ({ flight }) => flight.flight.km,
  sequence: ({ member }) => member.checkIn?.sequence ?? 0,
  declared: ({ member }) => Number(member.declaration !== null),
  frequentFlyer: ({ member }) => Number(member.frequentFlyer !== null),
  email: ({ booking }) => Number(booking.email !== null),
  korean: ({ member }) => Number(member.person.nationality.code === 'KOR'),
  locator: ({ booking }) => booking.locator.charCodeAt(0),
  ticket: ({ member }) => Number(member.ticket.slice(-6)),
  refundable: ({ booking }) => Number(booking.refundable),
  remark: ({ booking }) => Number(booking.remark !== null),
  firstInMessage: ({ flight, booking }) => flight.bookings.indexOf(booking),
}

describe('no single signal gives an offender away', () => {
  const seen: Seen[] = []
  beforeAll(() => {
    // Couriers are made twenty times more frequent so that the figures are steady.
    for (const lived of simulateWorld({
      days: 30,
      seed: 8,
      startOn: '2026-04-01',
      travellersPerDay: 1000,
      reference: null,
      settings: { drugPer10k: 80 },
    })) {
      for (const flight of lived.flights)
        for (const booking of flight.bookings)
          for (const member of booking.members) if (member.checkIn !== null) seen.push({ flight, booking, member })
    }
  })

  for (const [name, signal] of Object.entries(signals)) {
    test(`${name} alone`, () => {
      const scores = seen.map(signal)
      const courier = seen.map(({ member }) => member.guilt?.offence === 'drugs')
      const other = seen.map(({ member }) => member.guilt !== null && member.guilt.offence !== 'drugs')
      for (const truth of [courier, other]) {
        const auc = aucOf(scores, truth)
        expect(Math.max(auc, 1 - auc)).toBeLessThan(0.9)
      }
    })
  }

  test('the place of a booking in the message says nothing', () => {
    const scores = seen.map(({ flight, booking }) => flight.bookings.indexOf(booking) / flight.bookings.length)
    const auc = aucOf(
      scores,
      seen.map(({ member }) => member.guilt?.offence === 'drugs'),
    )
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.08)
  })

  test('yet together they say something: a sum of three weak marks ranks couriers well above chance', () => {
    const scores = seen.map(
      (one) =>
        Number((signals.leadDays as (s: Seen) => number)(one) < 5 * 1440) +
        (signals.cash as (s: Seen) => number)(one) +
        (signals.thirdParty as (s: Seen) => number)(one) +
        Number(one.booking.members.length === 1),
    )
    expect(
      aucOf(
        scores,
        seen.map(({ member }) => member.guilt?.offence === 'drugs'),
      ),
    ).toBeGreaterThan(0.75)
  })

  test('honest look-alikes outnumber couriers: short notice, cash and alone', () => {
    const alike = seen.filter(
      ({ flight, booking }) =>
        flight.flight.departure - booking.createdAt < 5 * 1440 &&
        booking.payment.form === 'cash' &&
        booking.members.length === 1,
    )
    const guilty = alike.filter(({ member }) => member.guilt?.offence === 'drugs').length
    expect(guilty).toBeGreaterThan(0)
    // Even with couriers twenty times too frequent.
    expect(alike.length).toBeGreaterThan(2 * guilty)
  })
})
