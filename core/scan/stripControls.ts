/** Takes off what readers add around a code: control characters (STX, ETX, CR ...) and byte order marks. */
export function stripControls(text: string): string {
  let plain = ''
  for (const letter of text) if (letter >= ' ' && letter !== '\ufeff' && letter !== '\u007f') plain += letter
  return plain
}
