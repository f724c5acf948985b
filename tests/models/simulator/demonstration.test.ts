import { parse as parseMrz } from 'mrz'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import type { DemonstrationDay } from '#models/simulator/simulateDemonstration.ts'
import { simulateDemonstration } from '#models/simulator/simulateDemonstration.ts'
import { loadReference } from '#station/reference/loadReference.ts'

const now = '2026-11-22T05:10:00Z'

describe('the demonstration', () => {
  let today: DemonstrationDay
  let past = 0
  const earlier = new Set<string>()

  beforeAll(() => {
    const demonstration = simulateDemonstration({ now, seed: 1, reference: loadReference() })
    for (const day of demonstration.history) {
      past += day.counts.travellers
      for (const file of day.files)
        if (file.kind === 'INSPECTIONS') expect(Date.parse(file.preparedAt)).toBeLessThan(Date.parse(now))
      for (const file of day.files)
        if (file.kind === 'PAXLST')
          for (const found of file.text.matchAll(/DOC\+P:110:111\+(\w+)/g)) earlier.add(found[1] as string)
    }
    today = demonstration.today()
  })

  test('brings 8 to 12 flights with at least two thousand travellers', () => {
    expect(today.counts.flights).toBeGreaterThanOrEqual(8)
    expect(today.counts.flights).toBeLessThanOrEqual(12)
    expect(today.counts.travellers).toBeGreaterThanOrEqual(2000)
    expect(past).toBeGreaterThan(5000)
  })

  test('has received only what existed by now, and every flight at least once', () => {
    for (const file of today.received) expect(Date.parse(file.preparedAt)).toBeLessThanOrEqual(Date.parse(now))
    for (const file of today.upcoming) expect(Date.parse(file.preparedAt)).toBeGreaterThan(Date.parse(now))
    const flights = new Set(today.received.flatMap((file) => (file.kind === 'PNRGOV' ? [file.flightId] : [])))
    expect(flights.size).toBe(today.counts.flights)
    expect(today.upcoming.some((file) => file.kind === 'PNRGOV')).toBe(true)
  })

  test('meets people who have come before', () => {
    const list = today.received
      .filter((file) => file.kind === 'PAXLST')
      .flatMap((file) => [...file.text.matchAll(/DOC\+P:110:111\+(\w+)/g)].map((found) => found[1] as string))
    const again = list.filter((number) => earlier.has(number)).length
    expect(again).toBeGreaterThan(20)
  })

  test('holds couriers among the travellers, and a watchlist that reads well', () => {
    expect(today.truth.filter((row) => row.offence === 'drugs').length).toBeGreaterThanOrEqual(2)
    const items = parseBytes(new TextEncoder().encode(today.watchlist), { fileName: 'watchlist.json', receivedAt: now })
    expect(items.filter((item) => item.kind === 'problem')).toEqual([])
    expect(items.filter((item) => item.kind === 'watchlist').length).toBeGreaterThan(20)
  })

  test('gives papers to scan whose check digits are right', () => {
    const passports = today.scans.filter((scan) => scan.kind === 'passport')
    expect(passports.length).toBeGreaterThan(0)
    for (const scan of passports) expect(parseMrz(scan.text.split('\n')).valid).toBe(true)
    for (const scan of today.scans) if (scan.kind === 'boardingPass') expect(scan.text.length).toBe(60)
    for (const scan of today.scans) if (scan.kind === 'bagTag') expect(scan.text).toMatch(/^0\d{9}$/)
  })
})
