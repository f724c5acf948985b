/** Check digit of machine-readable zones: weights 7-3-1, `<` is 0, A-Z are 10-35, modulo 10 (ICAO Doc 9303 part 3, 4.9). */
const weights = [7, 3, 1] as const

/** Null where a character cannot stand in a machine-readable zone. */
export function mrzCheckDigit(text: string): number | null {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const value = valueOf(text.charCodeAt(i))
    if (value === null) return null
    sum += value * (weights[i % 3] as number)
  }
  return sum % 10
}

function valueOf(code: number): number | null {
  if (code === 60) return 0
  if (code >= 48 && code <= 57) return code - 48
  return code >= 65 && code <= 90 ? code - 55 : null
}
