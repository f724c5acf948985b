/** Puts EDIFACT segments one after another and counts them for UNT. */
export class SegmentWriter {
  /** Segments since the last UNH, that one included. */
  count = 0
  private readonly end: string
  private readonly chunks: string[] = []
  private waiting: string[] = []

  constructor(lines: boolean) {
    this.end = lines ? "'\n" : "'"
  }

  add(segment: string): void {
    this.waiting.push(segment)
    this.count++
    // Joining now and then keeps short-lived pieces short-lived: half of the running time was garbage collection before.
    if (this.waiting.length === 256) this.flush()
  }

  /** Starts a message: the count begins anew with this segment. */
  open(segment: string): void {
    this.count = 0
    this.add(segment)
  }

  /** Everything added so far. */
  text(): string {
    this.flush()
    return this.chunks.join('')
  }

  private flush(): void {
    if (this.waiting.length === 0) return
    this.waiting.push('')
    this.chunks.push(this.waiting.join(this.end))
    this.waiting = []
  }
}

/** Releases the service characters of `UNA:+.? '`. */
export function escapeText(text: string): string {
  return /[:+?']/.test(text) ? text.replace(/[:+?']/g, '?$&') : text
}
