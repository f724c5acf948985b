/** How many days a month of the Gregorian calendar has. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0))
  return leap ? 29 : (lengths[month - 1] ?? 0)
}
