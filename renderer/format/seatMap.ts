/** Draws the cabin from the seats people sit in: rows, blocks between aisles, and who sits where. */
type Seated = { readonly travellerId: string; readonly seat: string | null }
export type CabinSeat = { readonly seat: string; readonly travellerId: string | null }
export type Cabin = {
  /** Seat letters of each block between aisles, left to right. */
  readonly blocks: readonly (readonly string[])[]
  readonly rows: readonly { readonly row: number; readonly seats: Readonly<Record<string, string>> }[]
}

/** Usual letters of wide and narrow bodies (IATA seat letters: A left window, K right window, no I). */
const wide = [
  ['A', 'B', 'C'],
  ['D', 'E', 'F', 'G'],
  ['H', 'J', 'K'],
]
const narrow = [
  ['A', 'B', 'C'],
  ['D', 'E', 'F'],
]

export function parseSeat(seat: string | null): { readonly row: number; readonly letter: string } | null {
  const match = seat?.match(/^0*(\d{1,3})([A-HJ-L])$/)
  return match ? { row: Number(match[1]), letter: match[2] ?? '' } : null
}

export function seatMap(people: readonly Seated[]): Cabin {
  const rows = new Map<number, Record<string, string>>()
  const letters = new Set<string>()
  for (const person of people) {
    const place = parseSeat(person.seat)
    if (!place) continue
    letters.add(place.letter)
    const seats = rows.get(place.row) ?? {}
    seats[place.letter] = person.travellerId
    rows.set(place.row, seats)
  }
  const isWide = [...letters].some((letter) => letter > 'F')
  const blocks = (isWide ? wide : narrow).map((block) => block.filter((letter) => letters.has(letter)))
  const sorted = [...rows].toSorted(([a], [b]) => a - b).map(([row, seats]) => ({ row, seats }))
  return { blocks: blocks.filter((block) => block.length > 0), rows: sorted }
}
