/** Places of the bars of one figure by week in a drawing 400 wide. */
export type Bar = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Short name under it; empty where the names would touch. */
  readonly label: string
}

export const drawing = { width: 400, height: 130, floor: 108, top: 20 } as const

export type WeekValue = { readonly week: string; readonly value: number | null }

/** `limit` is always within the drawing, so that a quiet year does not look like an alarm. */
export function placeBars(
  values: readonly WeekValue[],
  limit: number,
): { readonly bars: readonly Bar[]; readonly limitY: number } {
  const highest = Math.max(limit * 1.15, ...values.map(({ value }) => value ?? 0))
  const yOf = (value: number): number => drawing.floor - (value / highest) * (drawing.floor - drawing.top)
  const step = drawing.width / Math.max(4, values.length)
  const every = Math.ceil(values.length / 7)
  return {
    limitY: yOf(limit),
    bars: values.map(({ week, value }, at) => ({
      key: week,
      x: at * step + step * 0.18,
      y: yOf(value ?? 0),
      width: step * 0.64,
      height: drawing.floor - yOf(value ?? 0),
      label: at % every === 0 ? week.slice(5) : '',
    })),
  }
}
