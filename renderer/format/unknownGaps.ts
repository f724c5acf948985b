/** Which gaps between the sources cannot be told: nobody can be said to be missing from what has not come. */
import type { SourceGap } from '#core/contract/flightPage.ts'
import type { FlightView } from '#core/contract/flights.ts'

export function unknownGaps(pushes: FlightView['pushes']): readonly SourceGap[] {
  const hasList = pushes.some(({ source, label }) => source === 'API' && label !== 'crew')
  const hasBookings = pushes.some(({ source }) => source === 'PNR')
  return [...(hasList ? [] : (['bookedOnly'] as const)), ...(hasBookings ? [] : (['listedOnly'] as const))]
}
