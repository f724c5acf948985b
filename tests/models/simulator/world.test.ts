import { describe, expect, test } from 'vitest'
import { checkWorld } from '#models/simulator/checkWorld.ts'
import { dayOf, isSummerTime, isoDay, minuteOf } from '#models/simulator/clock.ts'
import { offsetOn } from '#models/simulator/flights/planFlights.ts'
import { SeatMap } from '#models/simulator/flights/SeatMap.ts'
import { adaptRings, createRings, noteCatch } from '#models/simulator/offenders/rings.ts'
import { luhnDigit } from '#models/simulator/population/makeContacts.ts'
import { makePassport } from '#models/simulator/population/makePassport.ts'
import { householdNumber, makePerson } from '#models/simulator/population/makePerson.ts'
import { Random } from '#models/simulator/Random.ts'
import { makeAgencies } from '#models/simulator/tables/agencies.ts'
import { airports } from '#models/simulator/tables/airports.ts'
import { ringRows } from '#models/simulator/tables/rings.ts'
import { routes } from '#models/simulator/tables/routes.ts'
import { loadReference } from '#station/reference/loadReference.ts'

describe('the tables of the world', () => {
  test('agree with the reference tables', () => {
    expect(() => checkWorld(loadReference())).not.toThrow()
  })

  test('have the clock of every airport right in winter and summer', () => {
    const reference = loadReference()
    for (const airport of airports.values()) {
      for (const day of ['2026-01-15', '2026-07-15', '2026-03-20', '2026-10-27', '2026-11-05']) {
        const zone = reference.airport(airport.code)?.zone as string
        const at = new Date(`${day}T12:00:00Z`)
        const local = Date.parse(`${at.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`)
        expect(`${airport.code} ${day} ${offsetOn(airport, dayOf(day))}`).toBe(
          `${airport.code} ${day} ${(local - at.getTime()) / 60_000}`,
        )
      }
    }
  })

  test('name only airports that exist in them', () => {
    for (const route of routes) expect(airports.has(route.from)).toBe(true)
    for (const ring of ringRows)
      for (const code of [...ring.boards, ...ring.origins]) expect(airports.has(code)).toBe(true)
  })

  test('give agencies numbers with a right check digit', () => {
    for (const agency of makeAgencies(4, ringRows).all) {
      expect(agency.number).toHaveLength(8)
      expect(Number(agency.number.slice(0, 7)) % 7).toBe(Number(agency.number.slice(7)))
    }
  })
})

describe('people of the world', () => {
  test('are the same whenever they are met', () => {
    const household = householdNumber(0, 'KOR', 1234)
    const first = makePerson(7, household, 0)
    makePerson(7, householdNumber(2, 'JPN', 5), 1)
    expect(makePerson(7, household, 0)).toEqual(first)
    expect(makePassport(7, first, { day: 20_500, renewedDaysAgo: null })).toEqual(
      makePassport(7, first, { day: 20_500, renewedDaysAgo: null }),
    )
  })

  test('hold passports that are valid on the day of travel, issued before it and after birth', () => {
    for (let i = 0; i < 3000; i++) {
      const person = makePerson(3, householdNumber(i % 10, 'KOR', i), i % 4)
      const day = Math.max(20_700, person.birthDay + 40)
      const passport = makePassport(3, person, { day, renewedDaysAgo: null })
      expect(passport.issuedDay).toBeLessThan(day)
      expect(passport.issuedDay).toBeGreaterThan(person.birthDay)
      expect(passport.expiresDay).toBeGreaterThan(day + 150)
    }
  })

  test('pay with card numbers that pass the Luhn check', () => {
    expect(luhnDigit('411111111111111')).toBe('1')
    expect(luhnDigit('37828224631000')).toBe('5')
  })
})

describe('groups that send couriers', () => {
  test('change their ways within weeks after catches, and not without', () => {
    const calm = createRings(1)
    const hunted = createRings(1)
    const random = new Random(1)
    for (let day = 0; day < 90; day++) {
      if (day % 5 === 0) for (const ring of hunted) noteCatch(ring, 'suitcase')
      adaptRings(calm, day, random)
      adaptRings(hunted, day, random)
    }
    expect(calm.reduce((sum, ring) => sum + ring.moves, 0)).toBe(0)
    expect(hunted.reduce((sum, ring) => sum + ring.moves, 0)).toBeGreaterThan(8)
    expect(hunted.some((ring) => ring.boards.join() !== ring.row.boards.join())).toBe(true)
  })
})

describe('seats', () => {
  test('are given once each until the aircraft is full', () => {
    const seats = new SeatMap(routes[0] as (typeof routes)[number])
    const random = new Random(5)
    const given = Array.from({ length: 80 }, (_, i) => seats.take(1 + (i % 4), i % 9 === 0, random)).flat()
    const real = given.filter((seat) => seat !== '')
    expect(new Set(real).size).toBe(real.length)
  })
})

describe('days', () => {
  test('are counted across the change of summer time', () => {
    expect(isoDay(dayOf('2026-03-29'))).toBe('2026-03-29')
    expect(isSummerTime('eu', dayOf('2026-03-28'))).toBe(false)
    expect(isSummerTime('eu', dayOf('2026-03-29'))).toBe(true)
    expect(minuteOf('1970-01-02T00:01:00Z')).toBe(1441)
  })
})
