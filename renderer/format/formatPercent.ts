/** Says a probability in percent: whole numbers from 10 % on, one decimal below, never a rounded-away zero or whole. */
export function formatPercent(p: number): string {
  if (!Number.isFinite(p)) return '–'
  const percent = p * 100
  if (percent <= 0) return '0%'
  if (percent < 0.1) return '<0.1%'
  if (percent < 9.95) return `${Number(percent.toFixed(1))}%`
  if (percent < 100 && percent > 99.5) return '>99%'
  return `${Math.round(percent)}%`
}
