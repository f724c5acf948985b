import { describe, expect, it } from 'vitest'
import { makeCheckIn, makeDossier, makePnr, makeSegment, makeTraveller } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of check-in', () => {
  it('places the traveller within the flight', () => {
    const traveller = makeTraveller({ checkIn: makeCheckIn(), seat: '039G' })
    const dossier = makeDossier({ traveller })
    expect(readFeatures(dossier, 'check-in-lead-hours', 'check-in-order', 'minutes-before-last', 'seat-row')).toEqual([
      2.5, 0.3, 90, 39,
    ])
  })

  it('sees a better cabin than the fare', () => {
    const segments = [makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', bookingClass: 'Q' })]
    const seated = (cabin: string) => makeDossier({ traveller: makeTraveller({ cabin }), pnr: makePnr({ segments }) })
    expect(readFeatures(seated('Y'), 'cabin-off-fare')).toEqual([0])
    expect(readFeatures(seated('J'), 'cabin-off-fare', 'cabin')).toEqual([1, 'business'])
  })

  it('reads the cabin from a booking class before check-in', () => {
    const seated = (cabin: string) => makeDossier({ traveller: makeTraveller({ cabin }) })
    expect(readFeatures(seated('Q'), 'cabin')).toEqual(['economy'])
    expect(readFeatures(seated('F'), 'cabin')).toEqual(['first'])
    expect(readFeatures(seated('?'), 'cabin')).toEqual([null])
  })
})
