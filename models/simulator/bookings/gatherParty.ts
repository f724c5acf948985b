/** Puts together who travels on one booking: alone, a couple, a family with children, or friends. */
import type { FlightScene } from './FlightScene.ts'
import { makePerson } from '../population/makePerson.ts'
import type { Person } from '../population/Person.ts'
import type { TripKind } from '../tables/kinds.ts'
import { cumulate } from '../Random.ts'

export type PartyMember = { readonly person: Person; readonly type: 'A' | 'C' | 'IN' }

const forms = new Map<string, readonly number[]>()

/** `alone` leaves everyone else at home, `together` makes at least two travel; `room` is how many seats may be taken. */
export function gatherParty(
  scene: FlightScene,
  wish: {
    readonly kind: TripKind
    readonly household: number
    readonly alone: boolean
    readonly together: boolean
    readonly room: number
  },
): readonly PartyMember[] {
  const { world, random, day } = scene
  const { kind, household } = wish
  const lead = makePerson(world.seed, household, 0)
  const drawn = wish.alone || wish.room < 2 ? 0 : random.index(weightsOf(kind))
  const form = wish.together && drawn === 0 ? random.pick([1, 1, 2, 3]) : drawn
  const people: Person[] = [lead]
  if (form === 1 || form === 2) people.push(makePerson(world.seed, household, 1))
  if (form === 2) people.push(...children(scene, household))
  if (form === 3) for (let i = 1; i <= random.between(1, 3); i++) people.push(makePerson(world.seed, household + i, 0))
  return people.slice(0, Math.max(1, wish.room)).map((person) => ({ person, type: typeOn(person, day) }))
}

/** Children of the household who are born and under age; one to three. */
function children(scene: FlightScene, household: number): readonly Person[] {
  const wanted = scene.random.between(1, 3)
  const found: Person[] = []
  for (let member = 2; member < 2 + wanted; member++) {
    const child = makePerson(scene.world.seed, household, member)
    const age = (scene.day - child.birthDay) / 365.25
    if (age > 0.1 && age < 19) found.push(child)
  }
  return found
}

/** Infants are under two, children under twelve, on the day of arrival. */
function typeOn(person: Person, day: number): 'A' | 'C' | 'IN' {
  const age = (day - person.birthDay) / 365.25
  if (age < 2) return 'IN'
  return age < 12 ? 'C' : 'A'
}

function weightsOf(kind: TripKind): readonly number[] {
  const known = forms.get(kind.name)
  if (known !== undefined) return known
  const weights = cumulate(kind.party)
  forms.set(kind.name, weights)
  return weights
}
