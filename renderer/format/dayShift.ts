/** Days on the calendar between two wall clocks: 1 where one lands the day after, −1 where the date line gives a day back. */
const dayMs = 86_400_000

/** 0 where either day is unknown. */
export function dayShift(fromLocal: string | null, toLocal: string | null): number {
  const days = (Date.parse(toLocal?.slice(0, 10) ?? '') - Date.parse(fromLocal?.slice(0, 10) ?? '')) / dayMs
  return Number.isNaN(days) ? 0 : Math.round(days)
}
