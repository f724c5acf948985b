import { describe, expect, it } from 'vitest'
import { mapRoute } from '../../renderer/format/mapRoute.ts'
import { rawLines } from '../../renderer/format/rawLines.ts'
import { segmentOf } from '../../renderer/format/rawSegments.ts'
import { routeStops } from '../../renderer/format/routeStops.ts'
import { waterfallBars } from '../../renderer/format/waterfallBars.ts'
import { formatRoute, parseRoute } from '../../renderer/shell/route.ts'

const text = "UNH+1+PNRGOV'\r\nTIF+O?'BRIEN+ANN:A'FOP+CC::1840.00:VI'"

describe('raw text beside a value', () => {
  it('is cut at segment ends, but not at released ones', () => {
    expect(rawLines(text).map((it) => it.text)).toEqual(["UNH+1+PNRGOV'", "TIF+O?'BRIEN+ANN:A'", "FOP+CC::1840.00:VI'"])
  })

  it('keeps the position of every line', () => {
    for (const line of rawLines(text)) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text)
  })

  it('shows the whole segment around a span', () => {
    const start = text.indexOf('1840.00')
    expect(segmentOf(text, { start, end: start + 7 })).toMatchObject({
      before: 'FOP+CC::',
      value: '1840.00',
      after: ":VI'",
    })
    expect(segmentOf(text, { start: 0, end: text.length }).value).toBe(text)
  })
})

describe('the way here', () => {
  const leg = (from: string, to: string, over = {}) => ({
    from,
    fromCity: null,
    to,
    toCity: null,
    dwellHours: null,
    isThisFlight: false,
    fromPoint: null,
    toPoint: null,
    ...over,
  })
  it('ends at this arrival and says the hours on the ground', () => {
    const stops = routeStops([
      leg('FRA', 'GRU', { dwellHours: 16 }),
      leg('GRU', 'ICN', { isThisFlight: true }),
      leg('ICN', 'FRA'),
    ])
    expect(stops.map((it) => [it.place, it.dwellHours, it.here])).toEqual([
      ['FRA', null, false],
      ['GRU', 16, false],
      ['ICN', null, true],
    ])
  })
  it('shows both places where two legs do not meet', () => {
    const stops = routeStops([leg('BKK', 'HKG'), leg('PVG', 'ICN', { isThisFlight: true })])
    expect(stops.map((it) => it.place)).toEqual(['BKK', 'HKG', 'PVG', 'ICN'])
  })
  it('stays in one piece over the Pacific', () => {
    const map = mapRoute([{ ...leg('LAX', 'ICN'), fromPoint: [33.94, -118.4], toPoint: [37.46, 126.44] }], {
      width: 400,
      height: 200,
    })
    const xs = [...(map?.arcs[0]?.path.matchAll(/[ML]([\d.-]+)/g) ?? [])].map((it) => Number(it[1]))
    const jumps = xs.slice(1).map((x, at) => Math.abs(x - (xs[at] ?? 0)))
    expect(xs.length).toBeGreaterThan(20)
    expect(Math.max(...jumps)).toBeLessThan(40)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...xs)).toBeLessThanOrEqual(400)
  })
  it('is not drawn without coordinates', () => {
    expect(mapRoute([leg('LAX', 'ICN')], { width: 400, height: 200 })).toBeNull()
  })
})

describe('the reason chart', () => {
  it('puts reasons for and against on one scale from a common zero', () => {
    const reason = (key: string, logOdds: number) => ({ key, logOdds, text: { ko: key, en: key }, features: [] })
    const [up, down] = waterfallBars([reason('a', 1.2), reason('b', -0.4)])
    expect(up?.start).toBeCloseTo(0.25)
    expect(up?.end).toBeCloseTo(1)
    expect(down?.start).toBeCloseTo(0)
    expect(down?.end).toBeCloseTo(0.25)
  })
})

describe('addresses', () => {
  it('lead back to where they came from, whatever the id holds', () => {
    const routes = [
      { name: 'worklist', flightId: 'KE18-20261122-LAXICN' },
      { name: 'gate', flightId: 'KE18/#?x' },
      { name: 'traveller', travellerId: 'KE18-20261122-LAXICN/4 1%' },
      { name: 'search', text: '김 지훈' },
      { name: 'arrivals', text: '' },
    ] as const
    for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#/nowhere')).toEqual({ name: 'arrivals', text: '' })
    expect(parseRoute('#/travellers/%E0%A4%A')).toMatchObject({ name: 'traveller' })
  })
})
