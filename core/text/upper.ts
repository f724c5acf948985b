/** Capitals of a text. Texts of messages nearly always are capitals already: to see that costs a tenth of asking the engine for them. */
export function upper(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 97 && code <= 122) || code > 127) return text.toUpperCase()
  }
  return text
}
