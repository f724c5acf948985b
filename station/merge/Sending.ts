/** What the merge needs to know of the message that a record came in. */
export type Sending = {
  /** ISO; preparation where stated, else receipt. */
  readonly at: string
  readonly atMs: number
  /** False where `at` is only the receipt. */
  readonly isDated: boolean
  /** Messages of one push share it: same preparation, same joining reference. */
  readonly push: string
  /** Row of the message in the store, to see whether a record came twice in one message. */
  readonly message: number
}
