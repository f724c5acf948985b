/** Says instants on the hall's clock, and wall-clock strings as they are. */

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string, kind: 'clock' | 'day' | 'full', language: string): Intl.DateTimeFormat {
  const key = `${zone}|${kind}|${language}`
  const known = formatters.get(key)
  if (known) return known
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = { month: 'short', day: 'numeric', weekday: 'short' } as const
  const options = kind === 'clock' ? clock : kind === 'day' ? day : { ...day, ...clock }
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ko-KR', { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

const isInstant = (at: string | null): at is string => at !== null && !Number.isNaN(Date.parse(at))

export function formatClock(at: string | null, zone: string): string {
  return isInstant(at) ? formatter(zone, 'clock', 'en').format(new Date(at)) : '–'
}

export function formatDay(at: string | null, zone: string, language: string): string {
  return isInstant(at) ? formatter(zone, 'day', language).format(new Date(at)) : '–'
}

export function formatInstant(at: string | null, zone: string, language: string): string {
  return isInstant(at) ? formatter(zone, 'full', language).format(new Date(at)) : '–'
}

/** `2026-11-22T17:40` -> `17:40`: a wall-clock string keeps the time of its own airport. */
export function formatLocalClock(local: string | null): string {
  return local?.slice(11, 16) || '–'
}

/** `2026-11-22T17:40` -> `11-22`. */
export function formatLocalDay(local: string | null): string {
  return local?.slice(5, 10) || '–'
}
