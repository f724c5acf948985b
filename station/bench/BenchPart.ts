/** What of the bench can be measured alone. */
export const benchParts = ['messages', 'watchlist', 'import', 'scores', 'reads', 'training'] as const

export type BenchPart = (typeof benchParts)[number]

export function isBenchPart(text: string): text is BenchPart {
  return benchParts.some((part) => part === text)
}
