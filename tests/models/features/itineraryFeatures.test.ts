import { describe, expect, it } from 'vitest'
import { makeDossier, makeFlight, makePnr, makeSegment } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of the itinerary', () => {
  it('reads origin, transfer, dwell and stay of a visitor', () => {
    expect(
      readFeatures(
        makeDossier(),
        'origin-airport',
        'origin-country',
        'via-points',
        'longest-dwell-hours',
        'journey-hours',
      ),
    ).toEqual(['GRU', 'BRA', 1, 16, 33.5])
    expect(readFeatures(makeDossier(), 'stay-days', 'leaves-again', 'one-way', 'open-jaw', 'onward-country')).toEqual([
      3,
      1,
      0,
      0,
      'ETH',
    ])
    expect(readFeatures(makeDossier(), 'arrival-hour', 'arrival-weekday', 'carriers', 'route-countries')).toEqual([
      16,
      'Sunday',
      1,
      2,
    ])
  })

  it('reads time abroad and turn-round of a resident', () => {
    const segments = [
      makeSegment({ from: 'ICN', to: 'BKK', departureLocal: '2026-11-19T18:00', arrivalLocal: '2026-11-19T22:00' }),
      makeSegment({ from: 'BKK', to: 'ICN', departureLocal: '2026-11-21T23:00', arrivalLocal: '2026-11-22T06:00' }),
    ]
    const flight = makeFlight({
      carrier: 'TG',
      from: 'BKK',
      departureOn: '2026-11-21',
      departureAt: '2026-11-21T16:00:00Z',
      arrivalAt: '2026-11-21T21:00:00Z',
    })
    const dossier = makeDossier({ flight, pnr: makePnr({ segments }) })
    // Left 09:00 UTC on the 19th, back 21:00 UTC on the 21st; in Bangkok from 15:00 UTC to 16:00 UTC two days later.
    expect(readFeatures(dossier, 'away-days', 'turn-round-hours', 'stay-days', 'leaves-again', 'one-way')).toEqual([
      2.5,
      49,
      null,
      0,
      0,
    ])
    expect(readFeatures(dossier, 'source-meth', 'source-hours', 'farthest-country')).toEqual([2, 49, 'THA'])
  })

  it('knows a one-way journey, a detour that doubles back, and an open jaw', () => {
    const segments = [
      makeSegment({ from: 'BKK', to: 'ADD', departureLocal: '2026-11-21T08:00', arrivalLocal: '2026-11-21T13:00' }),
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
    ]
    const dossier = makeDossier({ pnr: makePnr({ segments }) })
    expect(readFeatures(dossier, 'one-way', 'leaves-again', 'doubles-back', 'stay-days', 'open-jaw')).toEqual([
      1,
      0,
      1,
      null,
      null,
    ])
    expect(readFeatures(dossier, 'detour-ratio')[0]).toBeGreaterThan(4)
    const busan = [...segments, makeSegment({ from: 'PUS', to: 'BKK', departureLocal: '2026-11-29T10:00' })]
    expect(readFeatures(makeDossier({ pnr: makePnr({ segments: busan }) }), 'open-jaw', 'leaves-again')).toEqual([1, 1])
  })

  it('takes a flight on within hours for a transfer, no open jaw', () => {
    const segments = [
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
      makeSegment({ from: 'ICN', to: 'JFK', departureLocal: '2026-11-22T20:00', arrivalLocal: '2026-11-22T20:05' }),
    ]
    const dossier = makeDossier({ pnr: makePnr({ segments }) })
    expect(readFeatures(dossier, 'open-jaw', 'leaves-again', 'onward-country', 'stay-days')).toEqual([
      null,
      1,
      'USA',
      0.1458,
    ])
  })

  it('believes no turn-round of negative length', () => {
    const segments = [
      makeSegment({ from: 'ICN', to: 'ADD', departureLocal: '2026-11-21T10:00', arrivalLocal: '2026-11-21T23:00' }),
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
    ]
    expect(readFeatures(makeDossier({ pnr: makePnr({ segments }) }), 'turn-round-hours')).toEqual([null])
  })

  it('takes a stay of more than a day for a stopover: the journey begins anew, the trip does not', () => {
    const segments = [
      makeSegment({ from: 'GRU', to: 'ADD', departureLocal: '2026-11-15T19:00', arrivalLocal: '2026-11-16T06:30' }),
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21T22:30', arrivalLocal: '2026-11-22T16:30' }),
    ]
    const dossier = makeDossier({ pnr: makePnr({ segments }) })
    expect(readFeatures(dossier, 'origin-airport', 'via-points', 'turn-round-hours', 'farthest-country')).toEqual([
      'ADD',
      0,
      136,
      'BRA',
    ])
  })

  it('claims nothing of a journey that no booking describes', () => {
    const dossier = makeDossier({ pnr: null })
    expect(readFeatures(dossier, 'departure-airport', 'departure-country')).toEqual(['ADD', 'ETH'])
    const unknown = [
      'origin-airport',
      'via-points',
      'one-way',
      'leaves-again',
      'detour-ratio',
      'journey-km',
      'source-cocaine',
    ]
    expect(readFeatures(dossier, ...unknown)).toEqual(unknown.map(() => null))
  })

  it('counts days where a segment has no time of day', () => {
    const segments = [
      makeSegment({ from: 'ADD', to: 'ICN', departureLocal: '2026-11-21' }),
      makeSegment({ from: 'ICN', to: 'ADD', departureLocal: '2026-11-25' }),
    ]
    const [stay] = readFeatures(makeDossier({ pnr: makePnr({ segments }) }), 'stay-days')
    expect(stay).toBeGreaterThan(2.5)
    expect(stay).toBeLessThan(3.5)
  })

  it('knows no departure airport of somebody met on no flight', () => {
    const nowhere = makeDossier({ flight: makeFlight({ from: 'XXX' }), pnr: null })
    expect(readFeatures(nowhere, 'departure-airport', 'departure-country')).toEqual([null, null])
  })
})
