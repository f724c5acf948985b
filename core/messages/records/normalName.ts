/** A column name or a word of a list for comparing: no case, no blanks, no signs; letters and digits of any script stay. */
export function normalName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}○×✓]/gu, '')
}
