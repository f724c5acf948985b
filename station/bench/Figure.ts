/** One measured figure beside its target (design section 12). */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Null: told without a target. */
  readonly target: number | null
  /** Whether more or less is better. */
  readonly better: 'more' | 'less'
  readonly note: string | null
}

export function meetsTarget({ value, target, better }: Figure): boolean | null {
  if (target === null) return null
  return better === 'more' ? value >= target : value <= target
}

/** Median of several runs of `work`, in milliseconds; the first run is not counted. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}
