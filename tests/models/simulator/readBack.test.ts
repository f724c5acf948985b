import { beforeAll, describe, expect, test } from 'vitest'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'
import type { Booking, Member } from '#models/simulator/bookings/Booking.ts'
import type { FilledFlight } from '#models/simulator/bookings/fillFlight.ts'
import { isoDay, isoLocal } from '#models/simulator/clock.ts'
import type { SimulatedDay, SimulatedFile, SimulationOptions } from '#models/simulator/SimulatedDay.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { simulateWorld, type WorldDay } from '#models/simulator/simulateWorld.ts'

const options: SimulationOptions = {
  days: 1,
  seed: 22,
  startOn: '2026-07-03',
  travellersPerDay: 3500,
  reference: null,
  settings: { quirkShare: 0 },
}

const read = (file: SimulatedFile): readonly ParsedItem[] =>
  parseBytes(new TextEncoder().encode(file.text), { fileName: file.name, receivedAt: file.preparedAt })

let world: WorldDay
let day: SimulatedDay
let items: ReadonlyMap<string, readonly ParsedItem[]>

beforeAll(() => {
  world = [...simulateWorld(options)][0] as WorldDay
  day = [...simulateDays(options)][0] as SimulatedDay
  items = new Map(day.files.map((file) => [file.name, read(file)]))
})

function itemsOf(flight: FilledFlight, part: string): readonly ParsedItem[] {
  const file = day.files.find((one) => one.flightId === flight.flight.id && one.name.endsWith(part))
  if (file === undefined) throw new Error(`no ${part} for ${flight.flight.id}`)
  return items.get(file.name) as readonly ParsedItem[]
}

type Known = { readonly booking: Booking; readonly member: Member }

const boarded = (flight: FilledFlight): readonly Known[] =>
  flight.bookings.flatMap((booking) =>
    booking.members.flatMap((member) => (member.checkIn === null ? [] : [{ booking, member }])),
  )

const identity = (member: Member): string =>
  [
    member.person.surname,
    member.person.given,
    isoDay(member.person.birthDay),
    member.person.sex,
    member.passport.number,
    isoDay(member.passport.expiresDay),
    member.person.nationality.code,
  ].join('|')

const sorted = (list: readonly string[]): readonly string[] => [...list].sort()

describe('what the simulator writes and the reader of files reads', () => {
  test('has no problem anywhere when no quirk was put in', () => {
    const problems = [...items].flatMap(([name, list]) =>
      list.flatMap((item) => (item.kind === 'problem' ? [`${name}: ${item.problem.message}`] : [])),
    )
    expect(problems).toEqual([])
  })

  test('names everybody who boarded exactly once in the passenger list, with dates and passport', () => {
    for (const flight of world.flights) {
      const people = itemsOf(flight, 'PAXLST-passengers.edi').flatMap((item) =>
        item.kind === 'person' ? [item.person] : [],
      )
      const got = people.map((person) => {
        const passport = person.documents[0]
        return [
          person.name.surname,
          person.name.given,
          person.birthOn,
          person.sex,
          passport?.number,
          passport?.expiresOn,
          person.nationality,
        ].join('|')
      })
      expect(sorted(got)).toEqual(sorted(boarded(flight).map(({ member }) => identity(member))))
    }
  })

  test('names the crew in the crew list', () => {
    for (const flight of world.flights) {
      const crew = itemsOf(flight, 'PAXLST-crew.edi').flatMap((item) => (item.kind === 'person' ? [item.person] : []))
      expect(crew.every((person) => person.role === 'crew')).toBe(true)
      expect(sorted(crew.map((person) => `${person.name.surname} ${person.name.given}`))).toEqual(
        sorted(flight.crew.map((person) => `${person.surname} ${person.given}`)),
      )
    }
  })

  test('states flight, day and times of the pushed leg as the world has them', () => {
    for (const flight of world.flights) {
      const header = itemsOf(flight, 'PNRGOV-departure.edi').find((item) => item.kind === 'message')
      const leg = header?.kind === 'message' ? header.header.legs[0] : undefined
      expect(leg).toMatchObject({
        carrier: flight.flight.carrier.code,
        number: flight.flight.route.number,
        from: flight.flight.board.code,
        to: 'ICN',
        departureLocal: isoLocal(flight.flight.departureLocal),
        arrivalLocal: isoLocal(flight.flight.arrivalLocal),
      })
    }
  })

  test('holds each person of a booking once in the departure push, by name and booking', () => {
    for (const flight of world.flights) {
      const pnrs = itemsOf(flight, 'PNRGOV-departure.edi').flatMap((item) => (item.kind === 'pnr' ? [item.pnr] : []))
      const got = pnrs.flatMap((pnr) =>
        pnr.travellers.map((one) => `${pnr.locators[0]?.code} ${one.name.surname}/${one.name.given} ${one.kind}`),
      )
      const kinds = { A: 'adult', C: 'child', IN: 'infant' } as const
      const wanted = flight.bookings
        .filter((booking) => booking.cancelledAt === null)
        .flatMap((booking) =>
          booking.members.map((member, i) => {
            const locator = booking.split?.member === i ? booking.split.locator : booking.locator
            return `${locator} ${member.person.surname}/${member.bookedGiven} ${kinds[member.type]}`
          }),
        )
      expect(sorted(got)).toEqual(sorted(wanted))
    }
  })

  test('splits the long pushes of some carriers into parts that together hold all bookings', () => {
    let parted = 0
    for (const flight of world.flights) {
      const headers = itemsOf(flight, 'PNRGOV-departure.edi').flatMap((item) =>
        item.kind === 'message' ? [item.header] : [],
      )
      if (headers.length === 1) continue
      parted++
      expect(headers[0]?.part).toMatchObject({ number: 1, first: true, last: false })
      expect(headers.at(-1)?.part).toMatchObject({ number: headers.length, first: false, last: true })
      expect(new Set(headers.map((header) => header.accessReference)).size).toBe(1)
    }
    expect(parted).toBeGreaterThan(0)
  })

  test('carries passport, seat, bags and ticket of each traveller who checked in', () => {
    let withDocument = 0
    let all = 0
    for (const flight of world.flights) {
      const pnrs = new Map(
        itemsOf(flight, 'PNRGOV-departure.edi').flatMap((item) =>
          item.kind === 'pnr' ? [[item.pnr.locators[0]?.code ?? '', item.pnr] as const] : [],
        ),
      )
      for (const { booking, member } of boarded(flight)) {
        const split = booking.split !== null && booking.members[booking.split.member] === member
        const pnr = pnrs.get(split ? (booking.split?.locator as string) : booking.locator)
        const ref = String(member.ref)
        const traveller = pnr?.travellers.find((one) => one.ref === ref)
        const checkIn = pnr?.checkIns.find((one) => one.travellerRef === ref)
        expect(checkIn?.sequence).toBe(member.checkIn?.sequence)
        expect(checkIn?.bagPieces ?? 0).toBe(member.checkIn?.pieces)
        expect(checkIn?.bagWeightKg ?? 0).toBe(member.checkIn?.weightKg)
        expect(pnr?.tickets.find((one) => one.travellerRef === ref)?.number).toBe(member.ticket)
        all++
        if (traveller?.documents[0] === undefined) continue
        withDocument++
        expect(traveller.documents[0]).toMatchObject({
          number: member.passport.number,
          birthOn: isoDay(member.person.birthDay),
          expiresOn: isoDay(member.passport.expiresDay),
        })
      }
    }
    expect(withDocument / all).toBeGreaterThan(0.95)
    expect(withDocument).toBeLessThan(all)
  })

  test('gives the baggage messages that stand and the passenger list the same tags', () => {
    let changed = 0
    let deleted = 0
    for (const flight of world.flights) {
      const standing = new Set<string>()
      for (const item of itemsOf(flight, 'BSM.txt')) {
        if (item.kind !== 'bag') continue
        if (item.bag.change === 'change') changed++
        if (item.bag.change === 'delete') deleted++
        for (const tag of item.bag.tags) {
          if (item.bag.change === 'delete') standing.delete(`${tag.first} x ${tag.count}`)
          else standing.add(`${tag.first} x ${tag.count}`)
        }
      }
      const listed = itemsOf(flight, 'PAXLST-passengers.edi').flatMap((item) =>
        item.kind === 'person' ? item.person.tags.map((tag) => `${tag.first} x ${tag.count}`) : [],
      )
      expect(sorted([...standing])).toEqual(sorted(listed))
    }
    expect(changed).toBeGreaterThan(10)
    expect(deleted).toBeGreaterThan(0)
  })

  test('brings back every declaration and inspection', () => {
    const count = (kind: ParsedItem['kind']): number =>
      [...items.values()].reduce((sum, list) => sum + list.filter((item) => item.kind === kind).length, 0)
    expect(count('declaration')).toBe(day.counts.declarations)
    expect(count('inspection')).toBe(day.counts.inspected)
    expect(count('schedule')).toBe(day.counts.flights)
  })

  test('changes between pushes: late bookings, cancellations, splits, corrected passports', () => {
    let added = 0
    let gone = 0
    let corrected = 0
    for (const flight of world.flights) {
      const at = (part: string) =>
        new Map(
          itemsOf(flight, part).flatMap((item) =>
            item.kind === 'pnr' ? [[item.pnr.locators[0]?.code ?? '', item.pnr] as const] : [],
          ),
        )
      const before = at('PNRGOV-24h.edi')
      const after = at('PNRGOV-departure.edi')
      for (const [locator, pnr] of after) {
        const old = before.get(locator)
        if (old === undefined) added++
        else if (
          old.travellers.some(
            (one) =>
              one.documents[0] !== undefined &&
              pnr.travellers.some(
                (now) => now.ref === one.ref && now.documents[0]?.number !== one.documents[0]?.number,
              ),
          )
        )
          corrected++
      }
      for (const locator of before.keys()) if (!after.has(locator)) gone++
    }
    expect(added).toBeGreaterThan(20)
    expect(gone).toBeGreaterThan(20)
    expect(corrected).toBeGreaterThan(5)
  })

  test('shows problems only in messages with a quirk, and titles glued to names lose nobody', () => {
    const odd = [...simulateDays({ ...options, settings: { quirkShare: 0.15 } })][0] as SimulatedDay
    let quirky = 0
    for (const file of odd.files) {
      if (file.quirks.length > 0) quirky++
      const list = read(file)
      if (file.quirks.length === 0) expect(list.filter((item) => item.kind === 'problem')).toEqual([])
      if (file.quirks.includes('wrapped')) continue
      const end = list.find((item) => item.kind === 'end')
      const plain = items.get(file.name)?.find((item) => item.kind === 'end')
      if (end?.kind === 'end' && plain?.kind === 'end') expect(end.counts.travellers).toBe(plain.counts.travellers)
      if (file.quirks.includes('wrongCount'))
        expect(list.some((item) => item.kind === 'problem' && item.problem.code === 'segment-count-differs')).toBe(true)
    }
    expect(quirky).toBeGreaterThan(10)
  })
})
