/** Turns the legs of an itinerary up to this arrival into the stops a person makes, with the hours on the ground. */
import type { TravellerPage } from '#core/contract/travellers.ts'

export type Stop = {
  readonly place: string
  readonly city: string | null
  readonly dwellHours: number | null
  /** Where this flight arrives. */
  readonly here: boolean
}

type Leg = Pick<
  TravellerPage['itinerary'][number],
  'from' | 'fromCity' | 'to' | 'toCity' | 'dwellHours' | 'isThisFlight'
>

export function routeStops(itinerary: readonly Leg[]): readonly Stop[] {
  const end = itinerary.findIndex((leg) => leg.isThisFlight)
  const legs = end < 0 ? itinerary : itinerary.slice(0, end + 1)
  const stops: Stop[] = []
  let dwellHours: number | null = null
  for (const leg of legs) {
    if (leg.from && stops.at(-1)?.place !== leg.from)
      stops.push({ place: leg.from, city: leg.fromCity, dwellHours, here: false })
    if (leg.to)
      stops.push({
        place: leg.to,
        city: leg.toCity,
        dwellHours: leg.isThisFlight ? null : leg.dwellHours,
        here: leg.isThisFlight,
      })
    dwellHours = null
  }
  return stops
}
