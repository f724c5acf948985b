/** A phone number for comparing: digits only, with the international prefix 00 or + taken off. */
export function normalizePhone(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  return digits.startsWith('00') ? digits.slice(2) : digits
}
