/** Wall-clock time of an airport to a UTC instant, by the zone rules that the runtime brings. */

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Null where the zone or the time is unknown. A bare day counts as its noon, so that no zone moves it to another day. */
export function toInstant(local: string | null, zone: string | null): string | null {
  if (local === null || zone === null) return null
  const wall = Date.parse(local.length === 10 ? `${local}T12:00Z` : `${local}Z`)
  if (Number.isNaN(wall)) return null
  const formatter = formatterOf(zone)
  if (formatter === null) return null
  // Twice: the first guess may lie on the other side of a clock change.
  const guess = wall - offsetMs(formatter, wall)
  return new Date(wall - offsetMs(formatter, guess)).toISOString()
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, formatter)
    return formatter
  } catch {
    return null
  }
}

function offsetMs(formatter: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}
