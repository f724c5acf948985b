/** ISO 8601 weeks as rising numbers, and their names. */
import { instantToLocal } from '#core/time/instantToLocal.ts'

const dayMs = 86_400_000

/** Whole days since 1970-01-01 on the calendar of a place. */
export function dayNumber(ms: number, zone: string): number {
  return Math.floor(instantToLocal(ms, zone) / dayMs)
}

/** Weeks since the one of 1970-01-01, which was a Thursday; they begin on Mondays. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7)
}

export function formatDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export const firstDayOfWeek = (week: number): number => week * 7 - 3

/** `2026-W47`: a week belongs to the year of its Thursday. */
export function formatWeek(week: number): string {
  const thursday = firstDayOfWeek(week) + 3
  const year = Number(formatDay(thursday).slice(0, 4))
  const newYear = Date.UTC(year, 0, 1) / dayMs
  return `${year}-W${String(Math.floor((thursday - newYear) / 7) + 1).padStart(2, '0')}`
}
