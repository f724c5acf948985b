/** The passport that a person holds on a day: a new number every ten years (children five), renewed half a year early. */
import { hashParts, Random } from '../Random.ts'
import type { Passport, Person } from './Person.ts'

const random = new Random(2)

/** `renewedDaysAgo` replaces the usual cycle with a passport issued that many days ago (null: the usual one). */
export function makePassport(
  seed: number,
  person: Person,
  when: { readonly day: number; readonly renewedDaysAgo: number | null },
): Passport {
  const years = when.day - person.birthDay < 18 * 365 ? 5 : 10
  const cycle = years * 365 - 190
  const phase = hashParts(seed, person.household, person.id % 8, 31) % cycle
  const turn = Math.floor((when.day - phase) / cycle)
  const fromCycle = Math.max(turn * cycle + phase, person.birthDay + 20)
  const issuedDay = when.renewedDaysAgo === null ? Math.min(fromCycle, when.day - 4) : when.day - when.renewedDaysAgo
  random.reset(
    hashParts(seed, person.household, person.id % 8, when.renewedDaysAgo === null ? turn : issuedDay + 100000),
  )
  return {
    number: fillPattern(person.passportOf.passport),
    issuer: person.passportOf.code,
    issuedDay,
    expiresDay: issuedDay + years * 365 + 2,
  }
}

function fillPattern(pattern: string): string {
  let text = ''
  for (const c of pattern) {
    if (c === '#') text += random.below(10)
    else if (c === '@') text += 'ABCDEFGHJKLMNPRSTUVWXYZ'[random.below(23)]
    else text += c
  }
  return text
}
