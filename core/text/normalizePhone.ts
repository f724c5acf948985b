/** A phone number for comparing: digits only, with the international prefix 00 or + taken off. */
export function normalizePhone(text: string): string {
  let digits = ''
  /** Where the run of digits begins that was not taken yet. */
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) continue
    if (at > from) digits += text.slice(from, at)
    from = at + 1
  }
  digits += text.slice(from)
  return digits.startsWith('00') ? digits.slice(2) : digits
}
