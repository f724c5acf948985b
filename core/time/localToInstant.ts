/**
 * Turns the wall-clock time of a place into epoch milliseconds. A skipped hour moves forward and a repeated one means the first,
 * as Temporal's "compatible" rule says. Memory is per zone and day, because every traveller of a flight asks for the same few.
 */
import { Temporal } from 'temporal-polyfill'
import { isoToMs } from './isoToMs.ts'

/** Offset of a zone on a day in ms; null where the day has a clock change, and each time must be asked alone. */
const offsets = new Map<string, number | null>()
const mostOffsets = 50_000

/** `local` is `YYYY-MM-DDTHH:mm`; null for a bare day, an unreadable time or an unknown zone. */
export function localToInstant(local: string | null, zone: string): number | null {
  if (local === null || local.length < 16) return null
  const wall = isoToMs(local.slice(0, 16))
  if (Number.isNaN(wall)) return null
  const key = zone + local.slice(0, 10)
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = findOffset(wall, zone)
    if (offsets.size >= mostOffsets) offsets.clear()
    offsets.set(key, offset)
  }
  if (offset === null) return askTemporal(local, zone)
  return Number.isNaN(offset) ? null : wall - offset
}

/** The day's offset if it is the same from the day before to the day after; NaN where the zone is unknown. */
function findOffset(wall: number, zone: string): number | null {
  const day = Math.floor(wall / 86_400_000) * 86_400_000
  try {
    const before = offsetAt(day - 86_400_000, zone)
    const after = offsetAt(day + 2 * 86_400_000, zone)
    return before === after ? before : null
  } catch {
    return Number.NaN
  }
}

function offsetAt(ms: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

function askTemporal(local: string, zone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(local.slice(0, 16)).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}
