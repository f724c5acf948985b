/** A phone number for comparing: digits only, with the international prefix 00 or + taken off. */
export function normalizePhone(text: string): string {
  let digits = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) digits += text[i]
  }
  return digits.startsWith('00') ? digits.slice(2) : digits
}
