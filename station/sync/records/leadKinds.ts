/** Kinds of records that set rules for a whole service: they hold only from a station that leads by its enrolment. */
export const leadKinds: ReadonlySet<string> = new Set(['watchlist', 'pattern', 'policy', 'assignment'])
