/** Reads a seat: `041C` is row 41, letter C. IATA letters: no I. */
export type Seat = { readonly row: number; readonly letter: string }

export function parseSeat(seat: string | null): Seat | null {
  const match = seat?.match(/^0*(\d{1,3})([A-HJ-L])$/)
  return match ? { row: Number(match[1]), letter: match[2] ?? '' } : null
}
