/** Takes control characters, blanks and byte order marks off both ends of a line, and control characters out of it. */
export function trimControls(text: string): string {
  let plain = ''
  for (const letter of text) if (letter >= ' ' && letter !== '\ufeff') plain += letter
  return plain.trim()
}
