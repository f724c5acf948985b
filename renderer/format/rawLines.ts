/** Breaks raw text into segments for eyes, keeping the position of each. */
export type RawLine = { readonly start: number; readonly text: string }

export function rawLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    const ends = char === '\n' || (char === "'" && text[at - 1] !== '?')
    if (!ends) continue
    push(lines, text.slice(start, at + 1), start)
    start = at + 1
  }
  push(lines, text.slice(start), start)
  return lines
}

function push(lines: RawLine[], piece: string, start: number): void {
  const kept = piece.trimStart()
  if (kept.trim()) lines.push({ start: start + (piece.length - kept.length), text: kept.trimEnd() })
}
