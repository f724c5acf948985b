/** Says a contribution with its sign: `+1.1`, `−0.4` (a true minus, so that columns line up). */
export function formatLogOdds(value: number): string {
  const size = Math.abs(value).toFixed(1)
  if (size === '0.0') return '0.0'
  return value > 0 ? `+${size}` : `−${size}`
}
