/** What the reader must be told about a file. */
export type ReadOptions = {
  readonly fileName: string
  /** ISO instant of receipt: gives years to dates without one and centuries to two-digit years. */
  readonly receivedAt: string
  /** `KR`: only the eight groups of data of Korean Customs Act art. 137-2 leave the reader of bookings. Default `open`. */
  readonly profile?: 'KR' | 'open'
}
