/** Something odd in what a sender sent: noted with its position, never a reason to drop a record. */
export type Problem = {
  /** Stable identifier, e.g. `date-unreadable`, `count-differs`. */
  readonly code: string
  /** One sentence in English: what, where, what was done. */
  readonly message: string
  readonly severity: 'note' | 'warning' | 'error'
  /** 1-based line and column in the file as sent; 0 where the file has no position for it. */
  readonly line: number
  readonly column: number
  /** 0-based character offset in the file. */
  readonly offset: number
  /** Segment tag or element name, e.g. `TVL`, `.N`. */
  readonly segment: string | null
}
