/** What the first characters of a segment tell: whether it begins with a tag, opens an interchange or closes an envelope. */

/** A capital letter and two capitals or digits. */
export function isTag(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return (
    first >= 65 && first <= 90 && isCapitalOrDigit(text.charCodeAt(at + 1)) && isCapitalOrDigit(text.charCodeAt(at + 2))
  )
}

export function isTagIn(codes: Uint16Array, at: number): boolean {
  const first = codes[at] as number
  return (
    first >= 65 && first <= 90 && isCapitalOrDigit(codes[at + 1] as number) && isCapitalOrDigit(codes[at + 2] as number)
  )
}

function isCapitalOrDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

export function startsInterchange(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 85 || text.charCodeAt(at + 1) !== 78) return false
  const third = text.charCodeAt(at + 2)
  return (third === 65 || third === 66) && !isCapitalOrDigit(text.charCodeAt(at + 3))
}

export function closesEnvelope(text: string, from: number): boolean {
  return text.startsWith('UNT', from) || text.startsWith('UNE', from) || text.startsWith('UNZ', from)
}
