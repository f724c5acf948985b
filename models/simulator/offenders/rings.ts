/**
 * Groups that send drug couriers, and how they adapt: each catch heats a group up; a hot group moves to other board
 * airports, other methods, another agency, or rests. Heat fades by half in about four weeks.
 */
import { Random } from '../Random.ts'
import type { RingRow } from '../tables/rings.ts'
import { ringRows } from '../tables/rings.ts'
import type { DrugMethod } from '../tables/offences.ts'
import { airports } from '../tables/airports.ts'
import { routes } from '../tables/routes.ts'

export type RingState = {
  readonly row: RingRow
  readonly phone: string
  boards: readonly string[]
  methods: Map<DrugMethod, number>
  activity: number
  heat: number
  /** Share of tickets bought at the agency of the group. */
  agencyShare: number
  /** Households that have carried before. */
  readonly couriers: number[]
  restsUntil: number
  moves: number
}

export function createRings(seed: number): RingState[] {
  const random = new Random(seed, 61)
  return ringRows.map((row) => ({
    row,
    phone: `855550${random.between(100000, 999999)}`,
    boards: row.boards,
    methods: new Map(row.methods),
    activity: row.activity,
    heat: 0,
    agencyShare: 0.38,
    couriers: [],
    restsUntil: 0,
    moves: 0,
  }))
}

/** A courier of the group was found: the method that failed loses weight at once. */
export function noteCatch(ring: RingState, method: DrugMethod | null): void {
  ring.heat += 1
  if (method !== null) ring.methods.set(method, Math.max(0.3, (ring.methods.get(method) ?? 1) * 0.7))
}

/** One day of every group; hot ones change their ways. */
export function adaptRings(rings: readonly RingState[], day: number, random: Random): void {
  for (const ring of rings) {
    ring.heat *= 0.973
    // Slow drift: trade grows and shrinks by itself.
    ring.activity = Math.max(2, Math.min(40, ring.activity * Math.exp(random.normal(0, 0.012))))
    // One catch leads to a move four times in ten, many catches to about one a fortnight.
    if (ring.heat > 0.7 && random.chance(0.02 + 0.015 * Math.min(3, ring.heat))) move(ring, day, random)
  }
}

const others: readonly DrugMethod[] = ['suitcase', 'packed', 'swallowed', 'decoy', 'transit']

function move(ring: RingState, day: number, random: Random): void {
  ring.heat *= 0.5
  ring.moves++
  const choice = random.next()
  if (choice < 0.4) {
    const board = random.pick(ring.boards)
    const region = airports.get(board)?.region
    const near = routes
      .map((route) => route.from)
      .filter((code) => airports.get(code)?.region === region && !ring.boards.includes(code))
    const added = near.length > 0 && random.chance(0.75) ? random.pick(near) : random.pick(routes).from
    ring.boards = [...ring.boards.filter((code) => code !== board || ring.boards.length === 1), added]
  } else if (choice < 0.7) {
    const method = random.pick(others)
    ring.methods.set(method, (ring.methods.get(method) ?? 0) + 3)
  } else if (choice < 0.85) {
    ring.agencyShare = 0.1 + random.next() * 0.4
  } else {
    ring.restsUntil = day + random.between(10, 40)
  }
}

/** A group drawn by its activity, or null if all rest. */
export function pickRing(rings: readonly RingState[], day: number, random: Random): number | null {
  const weights = rings.map((ring) => (ring.restsUntil > day ? 0 : ring.activity))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return null
  let x = random.next() * total
  for (let i = 0; i < weights.length; i++) {
    x -= weights[i] as number
    if (x < 0) return i
  }
  return weights.length - 1
}

export function pickMethod(ring: RingState, random: Random): DrugMethod {
  let total = 0
  for (const weight of ring.methods.values()) total += weight
  let x = random.next() * total
  for (const [method, weight] of ring.methods) {
    x -= weight
    if (x < 0) return method
  }
  return 'suitcase'
}
