import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SimulationOptions } from '#models/simulator/SimulatedDay.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { simulateDemonstration } from '#models/simulator/simulateDemonstration.ts'
import { loadReference } from '#station/reference/loadReference.ts'

const options: SimulationOptions = {
  days: 4,
  seed: 11,
  startOn: '2026-03-01',
  travellersPerDay: 500,
  reference: loadReference(),
}

function digest(given: SimulationOptions): string {
  const hash = createHash('sha256')
  for (const day of simulateDays(given)) {
    for (const file of day.files) hash.update(`${file.name}\n${file.preparedAt}\n${file.text}`)
    hash.update(JSON.stringify(day.truth))
  }
  return hash.digest('hex')
}

describe('a simulated world', () => {
  test('is the same to the byte for the same seed, also beside another world', () => {
    const first = digest(options)
    const other = simulateDays({ ...options, seed: 99 })
    other.next()
    expect(digest(options)).toBe(first)
  })

  test('does not depend on the reference tables', () => {
    expect(digest({ ...options, reference: null })).toBe(digest(options))
  })

  test('differs for another seed', () => {
    expect(digest({ ...options, seed: 12 })).not.toBe(digest(options))
  })

  test('lives its first days alike however long it goes on', () => {
    const short = [...simulateDays({ ...options, days: 2 })].map((day) => day.files.map((file) => file.text).join(''))
    const long = [...simulateDays(options)].map((day) => day.files.map((file) => file.text).join(''))
    expect(long.slice(0, 2)).toEqual(short)
  })

  test('orders the files of a day by the time they were prepared, under names of their own', () => {
    for (const day of simulateDays(options)) {
      const times = day.files.map((file) => file.preparedAt)
      expect(times.slice(0, -1)).toEqual(times.slice(0, -1).sort())
      expect(new Set(day.files.map((file) => file.name)).size).toBe(day.files.length)
      expect(day.files.at(-1)?.kind).toBe('INSPECTIONS')
    }
  })

  test('gives the same demonstration for the same instant and seed', () => {
    const make = (): string => {
      const demonstration = simulateDemonstration({
        now: '2026-11-22T05:10:00Z',
        seed: 3,
        reference: null,
        historyDays: 3,
        historyTravellersPerDay: 200,
      })
      for (const day of demonstration.history) if (day.files.length === 0) throw new Error('a day without files')
      const today = demonstration.today()
      return createHash('sha256').update(JSON.stringify(today)).digest('hex')
    }
    expect(make()).toBe(make())
  })
})
