/** Whether a text holds at least so many digits: a quick look before a careful search for phones and card numbers. */
export function hasDigits(text: string, least: number): boolean {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57 && ++count >= least) return true
  }
  return false
}
