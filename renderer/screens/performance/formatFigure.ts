/** Says a figure with its 95 % range. */
export type Range = { readonly value: number; readonly low: number; readonly high: number }

/** Shares in percent; areas and errors as they are. */
export function formatFigure(name: string, value: number): string {
  if (name.startsWith('precision') || name.startsWith('recall')) return formatShare(value)
  return value.toFixed(Math.abs(value) < 0.02 ? 4 : 3)
}

export function formatShare(value: number): string {
  const percent = value * 100
  return `${percent.toFixed(Math.abs(percent) < 9.95 ? 1 : 0)}%`
}

export function formatRange(range: Range, format: (value: number) => string): string {
  return `${format(range.low)} – ${format(range.high)}`
}
