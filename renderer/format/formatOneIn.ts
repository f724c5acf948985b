/** Made once: making one takes longer than all else in a row (measured). */
const numbers = new Intl.NumberFormat('en-US')

/** Says a small probability as "1 in N", the way people compare rare risks. */
export function formatOneIn(oneIn: number, language: string): string {
  const count = Number.isFinite(oneIn) ? Math.max(1, Math.round(oneIn)) : null
  if (count === null) return '–'
  const words = numbers.format(count)
  return language === 'en' ? `1 in ${words}` : `1 / ${words}`
}
