/** Finds who travels: nationality by kind of trip and place, then a household of the pool that is at home. */
import type { Random } from '../Random.ts'
import { householdNumber } from '../population/makePerson.ts'
import { airportOf, type Region } from '../tables/airports.ts'
import { kindIndex, mix, type TripKind } from '../tables/kinds.ts'
import { nationalities } from '../tables/nationalities.ts'
import type { World } from '../World.ts'
import type { CourierOrder, FlightScene } from './FlightScene.ts'

const byRegion = new Map<Region, string[]>()
for (const nation of nationalities) {
  const region = airportOf(nation.home).region
  byRegion.set(region, [...(byRegion.get(region) ?? []), nation.code])
}
const known = new Set(nationalities.map((nation) => nation.code))
const residents = ['CHN', 'VNM', 'USA', 'UZB', 'JPN', 'THA', 'CHN', 'PHL', 'MNG', 'RUS']
/** States that send workers under the Korean employment permit scheme, as far as they are in the tables. */
const workers = new Set([
  'VNM',
  'THA',
  'NPL',
  'UZB',
  'IDN',
  'PHL',
  'KHM',
  'MNG',
  'MMR',
  'LKA',
  'BGD',
  'LAO',
  'CHN',
  'KAZ',
  'PAK',
])

export function pickNationality(
  kind: TripKind,
  place: { readonly board: string; readonly origin: string | null },
  random: Random,
): string {
  if (kind.home) return random.chance(0.955) ? 'KOR' : random.pick(residents)
  if (kind.name === 'trader' && random.chance(0.45)) return 'KOR'
  const from = airportOf(place.origin ?? place.board)
  const own = known.has(from.country) && from.country !== 'GUM' ? from.country : 'USA'
  const choice = random.next()
  const near =
    choice < 0.74
      ? own
      : choice < 0.9
        ? random.pick(byRegion.get(from.region) as string[])
        : random.pick(nationalities).code
  if (kind.name === 'worker' && !workers.has(near)) return random.pick([...workers])
  if (near === 'KOR' && kind.name !== 'family') return own
  return near === 'GUM' ? 'USA' : near
}

/** Households that travel for a kind: so many that each comes back about every `poolDays` days. */
export function poolSize(world: World, kind: TripKind, nationality: string): number {
  const share = (mix.SEA[kindIndex(kind.name)] as number) / 100
  const nation = kind.home && nationality === 'KOR' ? 1 : kind.name === 'trader' ? 0.3 : 0.08
  return Math.max(24, Math.round(world.travellersPerDay * share * nation * kind.poolDays * 0.6))
}

/** A household that is free on these days; after some tries a fresh one. */
export function pickHousehold(scene: FlightScene, kind: TripKind, nationality: string): number {
  const { world, random, day } = scene
  const size = poolSize(world, kind, nationality)
  const number = kindIndex(kind.name)
  for (let attempt = 0; attempt < 6; attempt++) {
    const household = householdNumber(number, nationality, Math.floor(size * random.next() ** kind.skew))
    if ((world.busyUntil.get(household) ?? -1) < day - 1) return household
  }
  return householdNumber(number, nationality, size + random.below(0x300000))
}

/** A courier of a group: one in three has carried before; the rest are recruited from ordinary households. */
export function pickCourier(scene: FlightScene, kind: TripKind, order: CourierOrder): number {
  const { world, random, day } = scene
  const ring = world.rings[order.ring] as World['rings'][number]
  if (ring.couriers.length > 3 && random.chance(0.34)) {
    const again = random.pick(ring.couriers)
    if ((world.busyUntil.get(again) ?? -1) < day - 6) return again
  }
  const household = pickHousehold(scene, kind, recruitFrom(scene, kind, ring.row.recruits))
  ring.couriers.push(household)
  if (ring.couriers.length > 24) ring.couriers.shift()
  return household
}

/** Half are recruited abroad by the group, half are who travels this way anyway: nationality must not give them away. */
function recruitFrom(scene: FlightScene, kind: TripKind, recruits: readonly string[]): string {
  const { random, flight } = scene
  const usual = pickNationality(kind, { board: flight.board.code, origin: null }, random)
  if (kind.home || random.chance(0.5)) return usual
  const recruit = random.pick(recruits)
  return recruit === 'KOR' ? usual : recruit
}
