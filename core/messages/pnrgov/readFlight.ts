/** Reads TVL: a flight leg, an open or surface leg, or the operating flight of the leg before it. */
import { joinLocal, parseClock, parseDayFirst } from '../../text/parseDate.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { Leg } from '../../flight/Leg.ts'

/** Number without leading zeros and its operational suffix: `0018A` -> 18, A. */
export function splitFlightNumber(text: string): { readonly number: string | null; readonly suffix: string | null } {
  if (text === '') return { number: null, suffix: null }
  let digits = 0
  while (digits < text.length && text.charCodeAt(digits) >= 48 && text.charCodeAt(digits) <= 57) digits++
  if (digits === 0) return { number: text, suffix: null }
  let zeros = 0
  while (zeros < digits - 1 && text.charCodeAt(zeros) === 48) zeros++
  const suffix = text.slice(digits).trim()
  return { number: text.slice(zeros, digits), suffix: suffix === '' ? null : suffix }
}

/** An arrival without a date is on the day of departure (PNRGOV guide, TVL). */
export function readLeg(view: SegmentView, on: string): Leg {
  const departureOn = parseDayFirst(view.get(1, 0), 'near', on)
  const arrivalDate = view.get(1, 2)
  const arrivalClock = parseClock(view.get(1, 3))
  const arrivalOn = arrivalDate === '' ? (arrivalClock ? departureOn : null) : parseDayFirst(arrivalDate, 'near', on)
  const { number, suffix } = splitFlightNumber(view.get(5))
  return {
    carrier: view.get(4) || null,
    number,
    suffix: suffix ?? (view.get(5, 2) || null),
    from: view.get(2) || null,
    to: view.get(3) || null,
    departureLocal: joinLocal(departureOn, parseClock(view.get(1, 1))),
    arrivalLocal: joinLocal(arrivalOn, arrivalClock),
  }
}

/** True where a date is stated that cannot be read. */
export function hasBadDate(view: SegmentView, leg: Leg): boolean {
  return (leg.departureLocal === null && view.has(1, 0)) || (leg.arrivalLocal === null && view.has(1, 2))
}

/** A second TVL with nothing but a flight number is the operating flight of the one before (guides before 14.1). */
export function isOperatingFlight(view: SegmentView): boolean {
  if (view.has(1) || view.has(2) || view.has(3)) return false
  const number = view.get(5)
  return number !== '' && number !== 'ARNK' && number !== 'OPEN'
}
