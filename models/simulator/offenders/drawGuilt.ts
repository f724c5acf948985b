/** Decides what, if anything, the people of an ordinary booking hide, and builds what a courier of a group carries. */
import { hashParts, type Random } from '../Random.ts'
import type { Region } from '../tables/airports.ts'
import type { KindName } from '../tables/kinds.ts'
import { type DrugMethod, habit, methodLoad, type Offence, offences, substances } from '../tables/offences.ts'
import type { Guilt } from '../bookings/Booking.ts'
import type { World } from '../World.ts'

export type Suspect = { readonly kind: KindName; readonly region: Region; readonly household: number }

/** At most one offence a household and trip; the rates are small. */
export function drawOffence(world: World, suspect: Suspect, random: Random): Offence | null {
  let x = random.next()
  for (const [index, offence] of offences.entries()) {
    x -= chanceOf(world, suspect, { offence, index })
    if (x < 0) return offence
  }
  return null
}

function chanceOf(world: World, suspect: Suspect, one: { readonly offence: Offence; readonly index: number }): number {
  const { offence, index } = one
  const base = (offence.per10k / 10_000) * world.settings.offenceScale
  const kind = offence.kinds[suspect.kind] ?? 0.15
  const region = offence.regions[suspect.region] ?? 1
  const prone = hashParts(world.seed, suspect.household, 71 + index) % 1000 < habit.share * 1000
  return Math.min(0.4, base * kind * region * (prone ? habit.prone : habit.other))
}

/** Goods found on a person who commits an offence. */
export function makeGuilt(offence: Offence, random: Random): Guilt {
  const scale = random.logNormal(1, offence.quantity[1])
  return {
    offence: offence.name,
    method: null,
    ring: null,
    what: random.pick(offence.what),
    quantity: round(offence.quantity[0] * scale),
    unit: offence.unit,
    valueKrw: Math.round((random.logNormal(offence.valueKrw[0], offence.valueKrw[1]) * Math.sqrt(scale)) / 1000) * 1000,
    place: offence.name === 'cash' && random.chance(0.45) ? 'person' : random.chance(0.28) ? 'handBag' : 'checkedBag',
  }
}

const round = (value: number): number => (value < 20 ? Math.max(1, Math.round(value * 10) / 10) : Math.round(value))

/** What a courier carries. */
export function makeDrugs(
  given: { readonly ring: number; readonly substance: string; readonly method: DrugMethod },
  random: Random,
): Guilt {
  const substance = substances[given.substance] as { readonly grams: number; readonly krwPerGram: number }
  const grams = Math.max(20, Math.round(random.logNormal(substance.grams * methodLoad[given.method], 0.55)))
  return {
    offence: 'drugs',
    method: given.method,
    ring: given.ring,
    what: given.substance,
    quantity: grams,
    unit: 'g',
    valueKrw: grams * substance.krwPerGram,
    place: placeOf(given.method, random),
  }
}

function placeOf(method: DrugMethod, random: Random): Guilt['place'] {
  if (method === 'swallowed') return 'body'
  if (method === 'packed') return 'person'
  if (method === 'transit') return random.chance(0.5) ? 'body' : 'checkedBag'
  return random.chance(0.2) ? 'handBag' : 'checkedBag'
}
