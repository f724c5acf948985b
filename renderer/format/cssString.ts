/** A text as a string of CSS: nothing in it ends the string or starts an escape (CSS Syntax 3, 4.3.5). */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\<>\p{Cc}]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)
  return `"${escaped}"`
}
