/**
 * Lays out the cabin seen from above: from the usual seats of the aircraft type, and from the seats that people sit in.
 * Where the two differ people are right: airlines fit cabins of their own.
 */
import type { Cabin, CabinClass } from '#core/contract/flightPage.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { cabinClass } from './cabinClass.ts'
import { parseSeat } from './parseSeat.ts'

export type CabinPerson = Pick<WorklistRow, 'travellerId' | 'seat' | 'cabin'>
export type CabinRow = {
  readonly row: number
  readonly cabin: CabinClass
  /** The first row of its cabin. */
  readonly opens: boolean
  /** Seat letters of each block between aisles. */
  readonly blocks: readonly (readonly string[])[]
  /** Who sits there, by letter: of several the first, who is ranked highest. */
  readonly people: Readonly<Record<string, string>>
}
export type CabinMap = {
  readonly rows: readonly CabinRow[]
  /** Letters of the widest cabin, for the heads of the columns. */
  readonly blocks: readonly (readonly string[])[]
  /** People are let out in front of this row. */
  readonly doorRow: number | null
  readonly unseated: readonly string[]
  /** Seats that the messages give to more than one: all who are said to sit there, the first of them drawn. */
  readonly shared: readonly SharedSeat[]
}
export type SharedSeat = { readonly seat: string; readonly people: readonly string[] }

/** Rows in which nobody sits are drawn between others, unless the numbers jump: cabins often start at 7, 21 or 30. */
const longestGap = 4
const fallback = { 1: 'ABC-DEF', 2: 'ABC-DEFG-HJK' } as const

type Placed = {
  readonly travellerId: string
  readonly row: number
  readonly letter: string
  readonly cabin: CabinClass
}

export function cabinMap(people: readonly CabinPerson[], cabin: Cabin | null): CabinMap {
  const placed = people.flatMap(({ travellerId, seat, cabin: letter }): Placed[] => {
    const place = parseSeat(seat)
    return place ? [{ ...place, travellerId, cabin: cabinClass(letter) }] : []
  })
  const byRow = Map.groupBy(placed, ({ row }) => row)
  const classes = classByRow(byRow)
  const economy = layout('Y', placed, { cabin, economy: null })
  const layouts = new Map<CabinClass, readonly (readonly string[])[]>([['Y', economy]])
  const blocksOf = (name: CabinClass) => {
    const known = layouts.get(name)
    if (known) return known
    const own = placed.filter(({ row }) => classes.get(row) === name)
    const made = layout(name, own, { cabin, economy })
    layouts.set(name, made)
    return made
  }
  const numbers = drawnRows([...byRow.keys()])
  const rows = numbers.map((row, at): CabinRow => {
    const name = classes.get(row) ?? nearestClass(classes, row)
    const before = numbers[at - 1]
    const opens = before === undefined || (classes.get(before) ?? nearestClass(classes, before)) !== name
    const seated = (byRow.get(row) ?? []).toReversed()
    const seats = Object.fromEntries(seated.map(({ letter, travellerId }) => [letter, travellerId]))
    return { row, cabin: name, opens, blocks: blocksOf(name), people: seats }
  })
  const unseated = unseatedOf(people, placed)
  return { rows, blocks: economy, doorRow: doorOf(rows, cabin), unseated, shared: sharedOf(placed) }
}

/** An airline gives one seat twice, or moved one of the two since: nobody may be hidden behind another. */
function sharedOf(placed: readonly Placed[]): readonly SharedSeat[] {
  const bySeat = Map.groupBy(placed, ({ row, letter }) => `${row}${letter}`)
  return [...bySeat].flatMap(([seat, people]) =>
    people.length > 1 ? [{ seat, people: people.map(({ travellerId }) => travellerId) }] : [],
  )
}

function unseatedOf(people: readonly CabinPerson[], placed: readonly Placed[]): readonly string[] {
  const seated = new Set(placed.map(({ travellerId }) => travellerId))
  return people.filter(({ travellerId }) => !seated.has(travellerId)).map(({ travellerId }) => travellerId)
}

/** Each row is of the cabin of most of its people. */
function classByRow(byRow: ReadonlyMap<number, readonly Placed[]>): ReadonlyMap<number, CabinClass> {
  return new Map(
    [...byRow].map(([row, people]) => {
      const counts = Map.groupBy(people, ({ cabin }) => cabin)
      const most = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]
      return [row, most?.[0] ?? 'Y']
    }),
  )
}

/** An empty row belongs to the cabin of the row before it. */
function nearestClass(classes: ReadonlyMap<number, CabinClass>, row: number): CabinClass {
  for (let at = row; at > row - longestGap - 1; at--) {
    const known = classes.get(at)
    if (known) return known
  }
  return 'Y'
}

function drawnRows(seen: readonly number[]): readonly number[] {
  const sorted = seen.toSorted((a, b) => a - b)
  return sorted.flatMap((row, at) => {
    const before = sorted[at - 1]
    if (before === undefined || row - before > longestGap) return [row]
    return Array.from({ length: row - before }, (_, step) => before + 1 + step)
  })
}

type Blocks = readonly (readonly string[])[]

type Plan = { readonly cabin: Cabin | null; readonly economy: Blocks | null }

function layout(name: CabinClass, people: readonly Placed[], { cabin, economy }: Plan): Blocks {
  const seen = [...new Set(people.map(({ letter }) => letter))].toSorted()
  const aisles = cabin?.aisles ?? (seen.some((letter) => letter > 'F') ? 2 : 1)
  const usual = splitBlocks(
    cabin?.rows[name] ?? (name === 'Y' ? fallback[aisles] : (economy ?? []).map((block) => block.join('')).join('-')),
  )
  const letters = usual.flat()
  if (seen.every((letter) => letters.includes(letter))) return usual
  // The same number of seats under other letters: the shape holds.
  if (seen.length === letters.length) return refill(usual, seen)
  const grid = economy ?? usual
  return grid
    .map((_, at) =>
      [
        ...new Set([
          ...(name === 'Y' ? (usual[at] ?? []) : []),
          ...seen.filter((letter) => blockOf(grid, letter) === at),
        ]),
      ].toSorted(),
    )
    .filter((block) => block.length > 0)
}

function splitBlocks(text: string): Blocks {
  return text.split('-').map((block) => [...block])
}

function refill(shape: Blocks, letters: readonly string[]): Blocks {
  let at = 0
  return shape.map((block) => {
    const part = letters.slice(at, at + block.length)
    at += block.length
    return part
  })
}

/** The block that has the letter, or the first one that reaches as far in the alphabet. */
function blockOf(grid: Blocks, letter: string): number {
  const own = grid.findIndex((block) => block.includes(letter))
  if (own >= 0) return own
  const next = grid.findIndex((block) => (block.at(-1) ?? '') >= letter)
  return next >= 0 ? next : grid.length - 1
}

/** The first door is in front of everyone; the second behind the cabins before economy, where there are any. */
function doorOf(rows: readonly CabinRow[], cabin: Cabin | null): number | null {
  const first = rows[0]?.row ?? null
  if (cabin?.door !== 2) return first
  const economy = rows.find((row) => row.cabin === 'Y' || row.cabin === 'W')
  return economy?.row ?? first
}
