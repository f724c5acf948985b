import { describe, expect, it } from 'vitest'
import type { FlightView } from '#core/contract/flights.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { chooseFlights } from '../../renderer/format/chooseFlights.ts'
import { orderForGate } from '../../renderer/format/orderForGate.ts'
import { pushStates } from '../../renderer/format/pushStates.ts'
import { reasonSentence } from '../../renderer/format/reasonSentence.ts'
import { parseSeat } from '../../renderer/format/parseSeat.ts'
import { flightsNamed } from '../../renderer/format/flightsNamed.ts'
import { unknownGaps } from '../../renderer/format/unknownGaps.ts'
import { changedRows, keepOrder } from '../../renderer/screens/worklist/keepOrder.ts'
import { countFilters, filterRows, noFilter } from '../../renderer/screens/worklist/rowFilter.ts'
import { makeFlightView, makeRow } from './makeViews.ts'

const named = (rows: readonly WorklistRow[]) => rows.map((row) => row.travellerId)

describe('the worklist on the screen', () => {
  const rows = [
    makeRow({ travellerId: 'a', rank: 1, selection: { reason: 'score', propensity: 1, detail: null } }),
    makeRow({ travellerId: 'b', rank: 2, nationality: 'BRA', partySize: 3, onBoard: false }),
    makeRow({
      travellerId: 'c',
      rank: 3,
      name: 'VAN DER BERG / WILLEM',
      seat: '41C',
      bags: { pieces: 4, weightKg: 60 },
    }),
  ]

  it('keeps rows in place when the ranking changes, and adds newcomers at the end', () => {
    const ranked = [
      makeRow({ travellerId: 'd', rank: 1 }),
      makeRow({ travellerId: 'c', rank: 2 }),
      makeRow({ travellerId: 'a', rank: 3 }),
      makeRow({ travellerId: 'b', rank: 4 }),
    ]
    const kept = keepOrder(['a', 'b', 'c'], ranked)
    expect(named(kept.rows)).toEqual(['a', 'b', 'c', 'd'])
    expect(kept.moved).toBe(4)
    expect(keepOrder(['d', 'c', 'a', 'b'], ranked).moved).toBe(0)
  })

  it('marks rows that say something new, but not rows that were only dealt with', () => {
    const [a, b, c] = rows
    if (!a || !b || !c) throw new Error('rows')
    const dealt = { ...a, disposition: { ...a.disposition, state: 'passed' as const } }
    expect(changedRows(rows, [dealt, { ...b, seat: '1A' }, c])).toEqual(new Set(['b']))
  })

  it('filters by tab, text in any order, nationality, party and bags', () => {
    expect(named(filterRows(rows, 'selected', noFilter))).toEqual(['a'])
    expect(named(filterRows(rows, 'notOnBoard', noFilter))).toEqual(['b'])
    expect(named(filterRows(rows, 'all', { ...noFilter, text: 'willem berg 41c' }))).toEqual(['c'])
    expect(named(filterRows(rows, 'all', { ...noFilter, nationality: 'BRA', party: 'group' }))).toEqual(['b'])
    expect(named(filterRows(rows, 'all', { ...noFilter, bags: 'many' }))).toEqual(['c'])
    expect(countFilters({ ...noFilter, text: 'x', band: 3, openOnly: true })).toBe(2)
  })

  it('says the strongest reasons of both models once, and none that speak against', () => {
    const reason = (key: string, logOdds: number) => ({
      key,
      logOdds,
      text: { ko: key, en: `The ${key}` },
      features: [],
    })
    const score = { p: 0.1, oneIn: 10, band: 2 as const }
    const row = makeRow({
      high: { ...score, reasons: [reason('bags', 0.4), reason('lead', 0.2)] },
      drug: { ...score, reasons: [reason('lead', 1.1), reason('past', -0.6)] },
    })
    expect(reasonSentence(row, 'ko')).toBe('lead, bags')
    expect(reasonSentence(row, 'en')).toBe('The lead, the bags')
  })
})

describe('gate mode', () => {
  const chosen = { reason: 'score' as const, propensity: 1, detail: null }
  it('expects people from the row now leaving towards the back, and says who may have passed', () => {
    const rows = [
      makeRow({ travellerId: 'back', seat: '41C', selection: chosen }),
      makeRow({ travellerId: 'front', seat: '08A', selection: chosen }),
      makeRow({ travellerId: 'middle', seat: '22F', selection: chosen }),
      makeRow({ travellerId: 'nobody', seat: '22G' }),
      makeRow({ travellerId: 'gone', seat: '9A', selection: chosen, onBoard: false }),
    ]
    const expected = orderForGate(rows, { doorRow: 20, place: 'door', cabin: null })
    expect(expected.map((it) => it.row.travellerId)).toEqual(['middle', 'back', 'front'])
    expect(expected.map((it) => it.mayHavePassed)).toEqual([false, false, true])
  })

  it('reads seats, and nothing else as one', () => {
    expect(parseSeat('041C')).toEqual({ row: 41, letter: 'C' })
    expect(parseSeat('INF')).toBeNull()
  })
})

describe('the arrivals board', () => {
  const nowMs = Date.parse('2026-11-22T08:00:00Z')
  const flight = (over: Partial<FlightView>) => makeFlightView(over)
  it('shows what lands next and what is still in the hall', () => {
    const flights = [
      flight({ id: 'later', arrivalAt: '2026-11-23T08:00:00Z' }),
      flight({ id: 'soon', arrivalAt: '2026-11-22T08:38:00Z' }),
      flight({ id: 'landed', arrivalAt: '2026-11-22T07:00:00Z' }),
      flight({ id: 'gone', arrivalAt: '2026-11-22T05:00:00Z' }),
    ]
    const ids = (text: string, span: 'next' | 'all') => chooseFlights(flights, { span, text, nowMs }).map((it) => it.id)
    expect(ids('', 'next')).toEqual(['landed', 'soon'])
    expect(ids('los angeles ke018', 'all')).toHaveLength(4)
    expect(ids('frankfurt', 'all')).toEqual([])
  })

  it('tells a push that is late from one that is not due yet', () => {
    const push = {
      source: 'PNR' as const,
      label: '72h',
      preparedAt: null,
      receivedAt: '2026-11-19T08:00:00Z',
      travellers: 3,
    }
    const states = pushStates({ departureAt: '2026-11-22T08:45:00Z', pushes: [push] }, nowMs)
    expect(states.map((it) => it.state)).toEqual(['here', 'missing', 'ahead', 'ahead'])
    const later = pushStates({ departureAt: '2026-11-22T08:45:00Z', pushes: [{ ...push, label: '24h' }] }, nowMs)
    expect(later.map((it) => it.state)).toEqual(['passed', 'here', 'ahead', 'ahead'])
  })
})

it('calls nobody missing from a list or from bookings that have not come', () => {
  const push = (source: 'API' | 'PNR', label: string) => ({
    ...{ source, label, travellers: 1 },
    preparedAt: null,
    receivedAt: '2026-11-22T10:00:00Z',
  })
  expect(unknownGaps([])).toEqual(['bookedOnly', 'listedOnly'])
  expect(unknownGaps([push('PNR', '24h'), push('API', 'crew')])).toEqual(['bookedOnly'])
  expect(unknownGaps([push('PNR', '24h'), push('API', 'passengers')])).toEqual([])
})

it('knows a flight by its number however its zeros are written', () => {
  const flights = [makeFlightView({ carrier: 'KE', number: '18' }), makeFlightView({ carrier: '7C', number: '1102' })]
  for (const text of ['KE18', 'ke 018', 'KE0018']) expect(flightsNamed(flights, text)).toEqual([flights[0]])
  expect(flightsNamed(flights, '7c1102')).toEqual([flights[1]])
  for (const text of ['KIM', '0180123456', 'KE1', 'M331N2696', '12A']) expect(flightsNamed(flights, text)).toEqual([])
})
