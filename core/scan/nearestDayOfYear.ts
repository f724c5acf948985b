/** The calendar day of a day number without a year: of last, this and next year the one nearest to a given day. */

/** Null for numbers that no year has; 366 only in leap years. */
export function nearestDayOfYear(dayOfYear: number, on: string): string | null {
  if (!Number.isInteger(dayOfYear) || dayOfYear < 1 || dayOfYear > 366) return null
  const today = Date.parse(on)
  const year = Number(on.slice(0, 4))
  let best: Date | null = null
  for (const candidate of [year - 1, year, year + 1]) {
    const day = new Date(Date.UTC(candidate, 0, dayOfYear))
    if (day.getUTCFullYear() !== candidate) continue
    if (best === null || Math.abs(day.getTime() - today) < Math.abs(best.getTime() - today)) best = day
  }
  return best?.toISOString().slice(0, 10) ?? null
}
