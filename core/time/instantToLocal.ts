/** Turns an instant into the wall-clock time of a place as if it were UTC, so that hours and weekdays can be read off by arithmetic. */
import { Temporal } from 'temporal-polyfill'

/** Offset in ms of a zone within an hour of UTC; a clock changes at full hours of UTC in every zone in use since 1970. */
const offsets = new Map<string, number>()
const mostOffsets = 50_000

/** Epoch milliseconds of the local wall clock; NaN where the instant or the zone is unknown. */
export function instantToLocal(ms: number, zone: string): number {
  if (Number.isNaN(ms)) return Number.NaN
  const hour = Math.floor(ms / 3_600_000)
  const key = zone + hour
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = findOffset(hour * 3_600_000, zone)
    if (offsets.size >= mostOffsets) offsets.clear()
    offsets.set(key, offset)
  }
  return ms + offset
}

function findOffset(ms: number, zone: string): number {
  try {
    return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  } catch {
    return Number.NaN
  }
}
