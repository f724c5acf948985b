/** A message file put together again from stored records, as it travels in a bundle. */

export type TravellingFile = {
  readonly name: string
  /** When the first station received it: dates without a year, and lists, are understood by it. */
  readonly receivedAt: string
  readonly text: string
}
