/** Reads the text of one format out of the window that the file reader fills. */
export type TextReader = {
  /** Reads as far as it can; `final` says that no more text comes. */
  run(final: boolean): void
  /** Text from this file offset on is still needed. */
  heldFrom(): number
}
