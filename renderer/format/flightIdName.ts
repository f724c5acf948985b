/** Says a flight of which only the id is at hand: `KE18-20261121-LAXICN` as `KE018 · LAX → ICN · 11-21`. */
const pattern = /^([A-Z0-9]{2})(\d{1,4})([A-Z]?)-\d{4}(\d\d)(\d\d)-([A-Z]{3})([A-Z]{3})$/

/** An id of another form is shown as it is. */
export function flightIdName(flightId: string): string {
  const found = pattern.exec(flightId)
  if (!found) return flightId
  const [, carrier, number = '', suffix, month, day, from, to] = found
  return `${carrier}${number.padStart(3, '0')}${suffix} · ${from} → ${to} · ${month}-${day}`
}
