/** Why someone is to be checked. */
export const selectionReasons = ['watchlist', 'pattern', 'score', 'random', 'manual', 'companion'] as const
export type SelectionReason = (typeof selectionReasons)[number]
