/** Shortens a text in its middle: both ends of a number or an address tell more than its beginning alone. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const head = Math.ceil((most - 1) / 2)
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`
}
