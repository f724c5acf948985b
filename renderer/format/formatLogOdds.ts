/** Says a contribution with its sign: `+1.1`, `−0.4` (a true minus, so that columns line up); with two digits where numbers are added up. */
export function formatLogOdds(value: number, digits: 1 | 2 = 1): string {
  const size = Math.abs(value).toFixed(digits)
  if (Number(size) === 0) return size
  return value > 0 ? `+${size}` : `−${size}`
}
