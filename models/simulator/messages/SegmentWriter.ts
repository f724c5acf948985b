/** Puts EDIFACT segments one after another and counts them for UNT. */
export class SegmentWriter {
  text = ''
  /** Segments since the last UNH, that one included. */
  count = 0
  private readonly end: string

  constructor(lines: boolean) {
    this.end = lines ? "'\n" : "'"
  }

  add(segment: string): void {
    this.text += segment + this.end
    this.count++
  }

  /** Starts a message: the count begins anew with this segment. */
  open(segment: string): void {
    this.count = 0
    this.add(segment)
  }
}

/** Releases the service characters of `UNA:+.? '`. */
export function escapeText(text: string): string {
  return /[:+?']/.test(text) ? text.replace(/[:+?']/g, '?$&') : text
}
