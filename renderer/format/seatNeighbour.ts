/** The seat that one comes to with an arrow key on the map, nose to the left: the next person that way, over empty seats. */
import type { CabinMap } from './cabinMap.ts'

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
type Place = { readonly person: string; readonly row: number; readonly across: number }

/** Null: there is nobody in that direction. `across` runs from A, at the bottom, to K, on top. */
export function seatNeighbour(map: CabinMap, travellerId: string | null, arrow: Arrow): string | null {
  const places = map.rows.flatMap(({ blocks, people }, row): Place[] => {
    const letters = blocks.flat()
    return letters.flatMap((letter, at) => {
      const person = people[letter]
      return person ? [{ person, row, across: (at + 0.5) / letters.length }] : []
    })
  })
  const here = places.find(({ person }) => person === travellerId)
  if (!here) return places[0]?.person ?? null
  const ahead = places.filter((place) => isAhead(here, place, arrow))
  return ahead.toSorted((a, b) => distance(here, a, arrow) - distance(here, b, arrow))[0]?.person ?? null
}

function isAhead(here: Place, place: Place, arrow: Arrow): boolean {
  if (arrow === 'ArrowLeft') return place.row < here.row
  if (arrow === 'ArrowRight') return place.row > here.row
  if (place.row !== here.row) return false
  return arrow === 'ArrowUp' ? place.across > here.across : place.across < here.across
}

/** Along the row one stays in the same column of seats, if somebody sits there within a few rows. */
function distance(here: Place, place: Place, arrow: Arrow): number {
  const sideways = Math.abs(place.across - here.across)
  const isAlong = arrow === 'ArrowLeft' || arrow === 'ArrowRight'
  return isAlong ? Math.abs(place.row - here.row) + sideways * 20 : sideways
}
