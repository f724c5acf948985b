/** Of several people whom the messages put on one seat, draws the one in hand. */
import type { CabinMap } from './cabinMap.ts'

export function seatInHand(map: CabinMap, travellerId: string | null): CabinMap {
  const seat = map.shared.find(({ people }) => travellerId !== null && people.includes(travellerId))?.seat
  if (seat === undefined || travellerId === null) return map
  const letter = seat.slice(-1)
  const isHere = ({ row }: CabinMap['rows'][number]) => `${row}${letter}` === seat
  const rows = map.rows.map((row) => (isHere(row) ? { ...row, people: { ...row.people, [letter]: travellerId } } : row))
  return { ...map, rows }
}
