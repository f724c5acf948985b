/** Groups a ten-digit bag tag for eyes: `0180 412 345`; anything else stays as sent. */
export function formatTag(tag: string): string {
  return /^\d{10}$/.test(tag) ? `${tag.slice(0, 4)} ${tag.slice(4, 7)} ${tag.slice(7)}` : tag
}
