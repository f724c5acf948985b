import { describe, expect, it } from 'vitest'
import type { Cabin } from '#core/contract/flightPage.ts'
import { cabinLines } from '../../renderer/format/cabinLines.ts'
import { cabinMap } from '../../renderer/format/cabinMap.ts'
import { leavingRow } from '../../renderer/format/leavingRow.ts'
import { orderForGate } from '../../renderer/format/orderForGate.ts'
import { seatInHand } from '../../renderer/format/seatInHand.ts'
import { seatNeighbour } from '../../renderer/format/seatNeighbour.ts'
import { zoneName } from '../../renderer/format/zoneName.ts'
import { makeRow } from './makeViews.ts'

const wide: Cabin = {
  equipment: '77W',
  name: 'Boeing 777-300ER',
  aisles: 2,
  rows: { F: 'A-DG-K', C: 'AC-DG-HK', W: 'AC-DEFG-HK', Y: 'ABC-DEFG-HJK' },
  door: 2,
}
const person = (travellerId: string, seat: string | null, cabin: string | null = 'Y') => ({ travellerId, seat, cabin })
const lettersOf = (blocks: readonly (readonly string[])[] | undefined) =>
  (blocks ?? []).map((block) => block.join('')).join('-')

describe('the map of the cabin', () => {
  it('hides nobody behind another who was given the same seat, and draws the one in hand', () => {
    const map = cabinMap([person('first', '12A'), person('second', '012A'), person('other', '12B')], wide)
    expect(map.rows[0]?.people).toEqual({ A: 'first', B: 'other' })
    expect(map.shared).toEqual([{ seat: '12A', people: ['first', 'second'] }])
    const drawn = seatInHand(map, 'second')
    expect(drawn.rows[0]?.people).toEqual({ A: 'second', B: 'other' })
    expect(seatNeighbour(drawn, 'second', 'ArrowUp')).toBe('other')
    expect(seatInHand(map, 'other')).toBe(map)
  })

  it('draws the usual seats of the type, with those between two people and none beyond them', () => {
    const map = cabinMap([person('a', '30A'), person('b', '33K')], wide)
    expect(map.rows.map(({ row }) => row)).toEqual([30, 31, 32, 33])
    expect(lettersOf(map.rows[0]?.blocks)).toBe('ABC-DEFG-HJK')
    expect(map.rows[0]?.people).toEqual({ A: 'a' })
  })

  it('tells cabins apart by where people sit, and puts the door behind the ones in front', () => {
    const map = cabinMap(
      [person('f', '1A', 'F'), person('c', '7D', 'J'), person('c2', '8H', 'C'), person('y', '28B'), person('z', '29C')],
      wide,
    )
    expect(map.rows.map(({ row, cabin, opens }) => `${row}${cabin}${opens ? '*' : ''}`)).toEqual([
      '1F*',
      '7C*',
      '8C',
      '28Y*',
      '29Y',
    ])
    expect(lettersOf(map.rows[1]?.blocks)).toBe('AC-DG-HK')
    expect(map.doorRow).toBe(28)
  })

  it('believes people more than the table: other letters keep the shape, more letters widen it', () => {
    const nine = [...'ABCDEFGHJ'].map((letter) => person(letter, `20${letter}`))
    const three = { ...wide, rows: { ...wide.rows, Y: 'ABC-DEF-HJK' } }
    expect(lettersOf(cabinMap(nine, three).blocks)).toBe('ABC-DEF-GHJ')
    const eight = [...'ACDEFGHKL'].map((letter) => person(letter, `20${letter}`))
    expect(lettersOf(cabinMap(eight, wide).blocks)).toBe('ABC-DEFG-HJKL')
    const odd = cabinMap([person('a', '2A', 'J'), person('e', '2E', 'J'), person('y', '20B')], wide)
    expect(lettersOf(odd.rows[0]?.blocks)).toBe('A-E')
  })

  it('does without a table, and lists who has no seat', () => {
    const map = cabinMap([person('a', '3F'), person('b', null), person('c', 'JMP')], null)
    expect(lettersOf(map.blocks)).toBe('ABC-DEF')
    expect(map.unseated).toEqual(['b', 'c'])
    expect(cabinMap([], null).rows).toEqual([])
  })

  it('lets the arrow keys walk from person to person', () => {
    const map = cabinMap([person('a', '30A'), person('c', '30C'), person('k', '30K'), person('next', '31A')], wide)
    expect(seatNeighbour(map, 'a', 'ArrowUp')).toBe('c')
    expect(seatNeighbour(map, 'k', 'ArrowDown')).toBe('c')
    expect(seatNeighbour(map, 'a', 'ArrowRight')).toBe('next')
    expect(seatNeighbour(map, 'next', 'ArrowLeft')).toBe('a')
    expect(seatNeighbour(map, 'k', 'ArrowUp')).toBeNull()
    expect(seatNeighbour(map, null, 'ArrowUp')).toBe('a')
  })
})

describe('the order at the gate', () => {
  const selection = { reason: 'score' as const, propensity: 1, detail: null }
  const at = (travellerId: string, seat: string, more = {}) => makeRow({ travellerId, seat, selection, ...more })
  const rows = [
    at('economy-window', '30A'),
    at('economy-aisle', '30C'),
    at('hand', '44B', { bags: { pieces: 0, weightKg: null } }),
    at('business', '44A', { cabin: 'J' }),
    at('done', '1A', { disposition: { state: 'passed', by: 'x', at: null, note: null, outcome: null } }),
    at('away', '1B', { onBoard: false }),
    makeRow({ travellerId: 'nobody', seat: '2A' }),
  ]
  const order = (place: 'door' | 'hall') =>
    orderForGate(rows, { doorRow: 1, place, cabin: wide }).map(({ row }) => row.travellerId)

  it('at the aircraft door goes by cabin, row and aisle', () => {
    expect(order('door')).toEqual(['business', 'economy-aisle', 'economy-window', 'hand'])
  })

  it('at the line in the hall begins with those who have nothing to wait for', () => {
    expect(order('hall')).toEqual(['hand', 'business', 'economy-aisle', 'economy-window'])
  })

  it('says why each stands there', () => {
    const first = orderForGate(rows, { doorRow: 1, place: 'hall', cabin: wide })[0]
    expect(first?.why).toEqual({ cabin: 'Y', seatRow: 44, aisle: false, handOnly: true })
  })

  it('names everyone of the row that is leaving, and the rows before and after in which somebody sits', () => {
    const leaving = leavingRow(rows, 30)
    expect(leaving.people.map((row) => row.seat)).toEqual(['30A', '30C'])
    expect([leaving.before, leaving.number, leaving.next]).toEqual([2, 30, 44])
    expect(leavingRow(rows, 99)).toMatchObject({ number: null, next: null, people: [] })
  })
})

describe('the name of a time zone', () => {
  it('is the short one where there is one, else the offset', () => {
    expect(zoneName('Asia/Seoul')).toBe('KST')
    expect(zoneName('America/Los_Angeles', new Date('2026-11-22T00:00:00Z'))).toBe('UTC-8')
  })
})

describe('the lines of the cabin', () => {
  const rows = cabinMap(
    Array.from({ length: 48 }, (_, at) => person(`p${at}`, `${at + 1}A`)),
    wide,
  ).rows

  it('is one where it fits, and as few even ones as needed where it does not', () => {
    expect(cabinLines(rows, 120).lines.map((line) => line.length)).toEqual([48])
    expect(cabinLines(rows, 50).lines.map((line) => line.length)).toEqual([24, 24])
    expect(cabinLines(rows, 37).lines.map((line) => line.length)).toEqual([16, 16, 16])
    expect(cabinLines([], 50).lines).toEqual([])
  })

  it('never draws a seat too small to read, nor wider than the window', () => {
    for (const width of [30, 39, 51, 90, 160]) {
      const { lines, seatRem } = cabinLines(rows, width)
      expect(seatRem).toBeGreaterThanOrEqual(1.6)
      expect(Math.max(...lines.map((line) => line.length)) * seatRem).toBeLessThanOrEqual(width - 9)
    }
  })
})
