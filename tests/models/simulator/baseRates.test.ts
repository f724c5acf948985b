import { beforeAll, describe, expect, test } from 'vitest'
import { addCounts } from '#models/simulator/addCounts.ts'
import type { TruthRow } from '#models/simulator/SimulatedDay.ts'
import { countDay, truthOf } from '#models/simulator/simulateDays.ts'
import { simulateWorld } from '#models/simulator/simulateWorld.ts'

const options = { days: 45, seed: 5, startOn: '2026-01-01', travellersPerDay: 1200, reference: null }

describe('forty-five days of a simulated world', () => {
  let counts: ReturnType<typeof countDay>
  const truth: TruthRow[] = []
  const days = new Map<number, Set<number>>()

  beforeAll(() => {
    for (const lived of simulateWorld(options)) {
      counts = counts === undefined ? countDay(lived) : addCounts(counts, countDay(lived))
      truth.push(...truthOf(lived))
      for (const { bookings } of lived.flights) {
        for (const booking of bookings) {
          for (const { person, checkIn } of booking.members) {
            if (checkIn !== null) days.set(person.id, (days.get(person.id) ?? new Set()).add(lived.day))
          }
        }
      }
    }
  })

  test('has offenders near the published shares: 1.6 to 3 % of travellers', () => {
    const share = counts.offenders / counts.travellers
    expect(share).toBeGreaterThan(0.016)
    expect(share).toBeLessThan(0.03)
  })

  test('has a few drug couriers in ten thousand', () => {
    const per10k = (counts.couriers / counts.travellers) * 10_000
    expect(per10k).toBeGreaterThan(1.5)
    expect(per10k).toBeLessThan(7)
  })

  test('inspects four to eight in a hundred, five to ten per cent of these by lot', () => {
    expect(counts.inspected / counts.travellers).toBeGreaterThan(0.04)
    expect(counts.inspected / counts.travellers).toBeLessThan(0.08)
    expect(counts.randomInspected / counts.inspected).toBeGreaterThan(0.05)
    expect(counts.randomInspected / counts.inspected).toBeLessThan(0.1)
  })

  test('finds more by choice than by lot, and misses most offenders', () => {
    const chosen = (counts.found - counts.randomFound) / (counts.inspected - counts.randomInspected)
    expect(chosen).toBeGreaterThan((2 * counts.randomFound) / counts.randomInspected)
    expect(chosen).toBeGreaterThan(0.06)
    expect(chosen).toBeLessThan(0.5)
    expect(truth.filter((row) => row.found).length / truth.length).toBeLessThan(0.6)
  })

  test('brings people back: some travel again and again, nobody twice on one day', () => {
    const often = [...days.values()].filter((set) => set.size >= 2).length
    expect(often / days.size).toBeGreaterThan(0.03)
    expect([...days.values()].some((set) => set.size >= 5)).toBe(true)
    const journeys = [...days.values()].reduce((sum, set) => sum + set.size, 0)
    expect(journeys).toBeGreaterThan(counts.travellers * 0.999)
  })

  test('never lists a truth twice for one journey', () => {
    const keys = truth.map((row) => `${row.flightId} ${row.personId}`)
    expect(new Set(keys).size).toBeGreaterThan(keys.length * 0.999)
  })
})

describe('drug couriers, made many to be counted', () => {
  test('are missed most when they have swallowed, least when it is in the suitcase', () => {
    const inspected = new Map<string, { checks: number; finds: number }>()
    for (const lived of simulateWorld({ ...options, days: 50, settings: { drugPer10k: 150, inspectedShare: 0.15 } })) {
      for (const row of truthOf(lived)) {
        if (row.method === null || !row.inspected) continue
        const tally = inspected.get(row.method) ?? { checks: 0, finds: 0 }
        tally.checks++
        if (row.found) tally.finds++
        inspected.set(row.method, tally)
      }
    }
    const rate = (method: string): number => (inspected.get(method)?.finds ?? 0) / (inspected.get(method)?.checks ?? 1)
    expect(rate('swallowed')).toBeLessThan(0.45)
    expect(rate('suitcase')).toBeGreaterThan(0.65)
    expect(rate('packed')).toBeGreaterThan(rate('swallowed'))
  })
})
