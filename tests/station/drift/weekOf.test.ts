import { expect, it } from 'vitest'
import { chooseReference } from '#station/drift/chooseReference.ts'
import { dayNumber, firstDayOfWeek, formatDay, formatWeek, weekOfDay } from '#station/drift/weekOf.ts'

const weekOf = (at: string, zone: string) => formatWeek(weekOfDay(dayNumber(Date.parse(at), zone)))

it('names weeks as ISO 8601 does: the first week of a year has its first Thursday', () => {
  expect(weekOf('2026-01-01T12:00:00Z', 'UTC')).toBe('2026-W01')
  expect(weekOf('2025-12-29T12:00:00Z', 'UTC')).toBe('2026-W01')
  expect(weekOf('2027-01-03T12:00:00Z', 'UTC')).toBe('2026-W53')
  expect(weekOf('2024-12-30T12:00:00Z', 'UTC')).toBe('2025-W01')
  expect(weekOf('1970-01-01T00:00:00Z', 'UTC')).toBe('1970-W01')
})

it('begins the week at midnight of the hall, not of Greenwich', () => {
  expect(weekOf('2026-03-01T14:59:00Z', 'Asia/Seoul')).toBe('2026-W09')
  expect(weekOf('2026-03-01T15:00:00Z', 'Asia/Seoul')).toBe('2026-W10')
  expect(formatDay(firstDayOfWeek(weekOfDay(dayNumber(Date.parse('2026-03-04T00:00:00Z'), 'UTC'))))).toBe('2026-03-02')
})

it('takes four weeks as reference, half of them while there are few, none of a single one', () => {
  expect(chooseReference([1, 2, 3, 4, 5, 6, 7, 8, 9], null)?.weeks).toEqual([1, 2, 3, 4])
  expect(chooseReference([1, 2, 5], null)?.weeks).toEqual([1, 2])
  expect(chooseReference([7], null)).toBeNull()
  expect(chooseReference([], null)).toBeNull()
})
