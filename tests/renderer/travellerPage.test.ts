import { describe, expect, it } from 'vitest'
import type { BagRow } from '#core/contract/bags.ts'
import type { TimelineEvent } from '#core/contract/pageParts.ts'
import { bagInHallTab, chooseHallRows, hallTabs } from '../../renderer/format/hallRows.ts'
import { landPath } from '../../renderer/format/landPath.ts'
import { mapRoute } from '../../renderer/format/mapRoute.ts'
import { placeLabels } from '../../renderer/format/placeLabels.ts'
import { linkGraph } from '../../renderer/format/linkGraph.ts'
import { collectSpans, rawPieces } from '../../renderer/format/rawPieces.ts'
import { dayShift } from '../../renderer/format/dayShift.ts'
import { versionLines } from '../../renderer/format/versionLines.ts'
import { timelineRows } from '../../renderer/format/timelineRows.ts'

describe('raw text and the values of the page', () => {
  const line = { start: 100, text: "TIF+KIM+MINA MS:A:1'" }

  it('finds every place of one record that a value points to, once', () => {
    const page = {
      a: { raw: 0, span: { start: 5, end: 9 } },
      b: [
        { raw: 0, span: { start: 5, end: 9 } },
        { raw: 1, span: { start: 1, end: 2 } },
      ],
    }
    expect(collectSpans(page, 0)).toEqual([{ start: 5, end: 9 }])
  })

  it('cuts a line at the values, each piece to the smallest value around it, and loses no character', () => {
    const [whole, given] = [
      { start: 100, end: 120 },
      { start: 108, end: 112 },
    ]
    const pieces = rawPieces(line, [whole, given])
    expect(pieces.map((piece) => piece.text).join('')).toBe(line.text)
    expect(pieces.map(({ text, span }) => [text, span])).toEqual([
      ['TIF+KIM+', whole],
      ['MINA', given],
      [" MS:A:1'", whole],
    ])
  })

  it('leaves a line that nothing points to in one piece', () => {
    expect(rawPieces(line, [{ start: 0, end: 50 }])).toEqual([{ start: 100, text: line.text, span: null }])
  })
})

describe('the rows of the way here', () => {
  const event = (kind: TimelineEvent['kind'], at: string, text: string | null = null): TimelineEvent => ({
    kind,
    at,
    text,
    odd: null,
    by: null,
    raw: null,
    span: null,
  })

  it('say the time between, and take bags of one go together', () => {
    const rows = timelineRows([
      event('booked', '2026-06-01T00:00:00Z'),
      event('bag', '2026-06-02T00:00:00Z', '0180000001 BPM LAX'),
      event('bag', '2026-06-02T00:01:00Z', '0180000002 BPM LAX'),
      event('bag', '2026-06-02T00:02:00Z', '0180000002 BPM ICN'),
    ])
    expect(rows.map(({ kind, count, sinceMs, text }) => [kind, count, sinceMs, text])).toEqual([
      ['booked', 1, null, null],
      ['bag', 2, 86_400_000, 'BPM LAX'],
      ['bag', 1, 120_000, '0180000002 BPM ICN'],
    ])
  })

  it('do not say hours from a day of which no hour is known', () => {
    const rows = timelineRows([event('booked', '2026-06-01'), event('departed', '2026-06-02T10:00:00Z')])
    expect(rows.map((row) => row.sinceMs)).toEqual([null, null])
  })
})

describe('links two steps away', () => {
  it('stand behind the one they are tied to, each on a line of its own', () => {
    const further = (travellerId: string, outcome: string | null) => ({
      kind: 'card',
      value: 'VI 1',
      travellerId,
      name: travellerId,
      flight: 'KE1',
      date: '2026-06-01',
      outcome,
    })
    const other = (travellerId: string, behind: ReturnType<typeof further>[]) => ({
      travellerId,
      name: travellerId,
      flight: 'KE1',
      date: '2026-06-01',
      outcome: null,
      further: behind,
    })
    const others = [other('a', [further('x', 'drugs'), further('y', null), further('z', null)]), other('b', [])]
    const graph = linkGraph([{ kind: 'phone', value: '1', people: 2, finds: 0, others }])
    expect(graph?.further.map((it) => [it.person.travellerId, it.mark])).toEqual([
      ['x', 'drugs'],
      ['y', 'open'],
    ])
    const places = [...(graph?.further ?? []).map((it) => it.y), graph?.people[1]?.y ?? 0]
    for (const [at, y] of places.entries()) if (at > 0) expect(y - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(36)
  })
})

describe('the land on a map', () => {
  it('is drawn where it can be seen, on both sides of the date line', () => {
    const around = (lon: number) => ({
      x: (at: number) => 200 + (at - lon) * 4,
      y: (lat: number) => 100 - (lat - 35) * 4,
    })
    const size = { width: 400, height: 200 }
    expect(landPath(around(127), size)).toMatch(/^M[-\d. MLZ]+Z$/)
    expect(landPath(around(127 + 360), size)).toBe(landPath(around(127), size))
    const world = landPath({ x: (at) => at + 180, y: (lat) => 90 - lat }, { width: 360, height: 180 })
    const near = landPath({ x: (at) => 200 + (at - 127) * 40, y: (lat) => 100 - (lat - 35) * 40 }, size)
    expect(near.length).toBeLessThan(world.length)
    expect(near.length).toBeGreaterThan(0)
  })
})

describe('the tabs of the hall', () => {
  const row = (change: Partial<BagRow>): BagRow =>
    ({
      bagId: 'f/1',
      flightId: 'f',
      ownerSelected: false,
      signals: [],
      hold: null,
      status: 'loaded',
      ownerAt: null,
      ...change,
    }) as BagRow
  const word = { by: 'kim', at: '2026-06-01T00:00:00Z' }
  const asked = { hold: null, seal: null, last: null, xray: { state: 'asked' as const, note: null, ...word } }

  it.each([
    ['check', row({ ownerSelected: true })],
    ['held', row({ handling: asked })],
    ['atGate', row({ ownerAt: { state: 'scanned', ...word } })],
    ['stray', row({ signals: ['rush'] })],
    ['stray', row({ status: 'unseen' })],
  ] as const)('%s shows its bags, and an ordinary bag stands under all alone', (tab, shown) => {
    expect(bagInHallTab(shown, tab)).toBe(true)
    expect(hallTabs.filter((name) => bagInHallTab(row({}), name))).toEqual(['all'])
  })

  it('shows what a scan found whatever the tab, and the bags of one flight where asked', () => {
    const rows = [row({ bagId: 'a' }), row({ bagId: 'b', flightId: 'g' })]
    expect(chooseHallRows(rows, { tab: 'held', flightId: null, found: ['b'] })).toEqual([rows[1]])
    expect(chooseHallRows(rows, { tab: 'all', flightId: 'f', found: null })).toEqual([rows[0]])
  })
})

it('says how many days lie between two wall clocks, over the date line too', () => {
  expect(dayShift('2026-11-21T17:27', '2026-11-22T23:27')).toBe(1)
  expect(dayShift('2026-11-21T09:00', '2026-11-20T16:00')).toBe(-1)
  expect(dayShift('2026-11-21T09:00', '2026-11-21T16:00')).toBe(0)
  expect(dayShift(null, '2026-11-21T16:00')).toBe(0)
})

it('tells the bags of one sending once, and weighs them in kilograms', () => {
  const lines = versionLines([
    { field: 'bags', before: null, after: '0180555001' },
    { field: 'bagWeightKg', before: '23', after: '46' },
    { field: 'bag', before: null, after: '0180555001' },
    { field: 'bag', before: null, after: '0180555002' },
  ])
  expect(lines).toEqual([
    { field: 'bag', before: null, after: '0180555001, 0180555002' },
    { field: 'bagWeightKg', before: '23 kg', after: '46 kg' },
  ])
})

describe('the names on a map', () => {
  it('stand apart where places lie close together, and inside the map', () => {
    const size = { width: 420, height: 200 }
    const placed = placeLabels(
      [
        { code: 'SYD', x: 330, y: 120 },
        { code: 'AKL', x: 346, y: 122 },
        { code: 'LAX', x: 412, y: 60 },
        { code: 'ICN', x: 4, y: 60 },
      ],
      size,
    )
    expect(placed.map(({ anchor }) => anchor)).toEqual(['end', 'start', 'end', 'start'])
  })
})

it('shows a place twice that a way around the world comes to twice, with land under both', () => {
  const at: Readonly<Record<string, [number, number]>> = {
    LAX: [34, -118],
    GRU: [-23, -46],
    DXB: [25, 55],
    SYD: [-34, 151],
    ICN: [37, 126],
  }
  const codes = ['LAX', 'GRU', 'DXB', 'SYD', 'LAX', 'ICN']
  const legs = codes.slice(1).map((to, index) => {
    const from = codes[index] ?? ''
    return { from, to, fromPoint: at[from] ?? null, toPoint: at[to] ?? null, isThisFlight: to === 'ICN' }
  })
  const map = mapRoute(legs, { width: 420, height: 200 })
  expect(map?.points.filter(({ code }) => code === 'LAX')).toHaveLength(2)
  const xs = [...(map?.land ?? '').matchAll(/[ML]([\d.-]+) /g)].map(([, x]) => Number(x))
  const last = Math.max(...(map?.points.map(({ x }) => x) ?? []))
  expect(Math.max(...xs)).toBeGreaterThan(last - 20)
})
