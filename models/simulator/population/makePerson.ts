/** Makes members of a household: 0 the lead, 1 the partner, 2 and later children (or younger relatives). */
import { hashParts, Random } from '../Random.ts'
import { kinds } from '../tables/kinds.ts'
import { type Culture, givenSyllables, names } from '../tables/names.ts'
import { nationalities, type Nationality, nationalityIndex, nationalityOf } from '../tables/nationalities.ts'
import type { Person } from './Person.ts'

/** 2026-01-01: ages in the tables are ages on this day. */
const agesOn = 20454
const householdsPerNation = 0x400000
const random = new Random(1)

/** Number of a household: kind of trip, nationality and place in the pool. */
export const householdNumber = (kind: number, nationality: string, place: number): number =>
  (kind * 64 + nationalityIndex(nationality)) * householdsPerNation + place

const secondStates = ['USA', 'CAN', 'AUS', 'GBR', 'FRA', 'DEU']

type Home = {
  readonly kind: number
  readonly nation: Nationality
  readonly culture: Culture
  readonly surname: string
  readonly leadSex: 'M' | 'F'
  readonly leadBirth: number
  /** Place of the lead's name in the list of names. */
  readonly firstName: number
}

let lastKey = -1
let lastSeed = -1
let lastHome: Home | null = null

/** What all members share; the last one is kept because members are made one after another. */
function homeOf(seed: number, household: number): Home {
  if (household === lastKey && seed === lastSeed && lastHome !== null) return lastHome
  const group = Math.floor(household / householdsPerNation)
  const kind = Math.floor(group / 64)
  const nation = nationalities[group % 64] as Nationality
  const [youngest, mode, oldest] = (kinds[kind] as (typeof kinds)[number]).ages
  random.reset(hashParts(seed, household, 11))
  // Families of Korean descent visit from abroad: half of those of American, Canadian or Australian nationality.
  const heritage = kind === 4 && ['USA', 'CAN', 'AUS', 'NZL', 'UZB', 'KAZ'].includes(nation.code) && random.chance(0.5)
  const culture = heritage ? 'korean' : nation.culture
  const u = random.next()
  const cut = (mode - youngest) / (oldest - youngest)
  const age =
    u < cut
      ? youngest + Math.sqrt(u * (oldest - youngest) * (mode - youngest))
      : oldest - Math.sqrt((1 - u) * (oldest - youngest) * (oldest - mode))
  lastHome = {
    kind,
    nation,
    culture,
    surname: random.pick(names[culture].surnames),
    leadSex: random.chance((kinds[kind] as (typeof kinds)[number]).male) ? 'M' : 'F',
    leadBirth: agesOn - Math.floor(age * 365.25) - random.below(365),
    firstName: random.below(5040),
  }
  lastKey = household
  lastSeed = seed
  return lastHome
}

/** The same arguments always give the same person. */
export function makePerson(seed: number, household: number, member: number): Person {
  const home = homeOf(seed, household)
  random.reset(hashParts(seed, household, 100 + member))
  const sex = sexOf(home, member)
  const list = names[home.culture]
  const shares = member === 0 || member >= 2 || (list.sharedSurname && random.chance(0.8))
  const surname = shares ? home.surname : random.pick(list.surnames)
  const ending = sex === 'F' && list.feminine !== '' && surname.endsWith('V') ? list.feminine : ''
  return {
    id: household * 8 + member,
    household,
    surname: (surname + ending).replaceAll('_', ' '),
    given: givenName(home, sex, member),
    sex,
    birthDay: birthOf(home, member),
    nationality: home.nation,
    passportOf: random.chance(0.008) ? nationalityOf(random.pick(secondStates)) : home.nation,
    residence: residenceOf(home),
  }
}

function sexOf(home: Home, member: number): 'M' | 'F' {
  if (member === 0) return home.leadSex
  const opposite = member === 1 && random.chance(0.96)
  if (opposite) return home.leadSex === 'M' ? 'F' : 'M'
  return random.chance(0.5) ? 'M' : 'F'
}

function birthOf(home: Home, member: number): number {
  if (member === 0) return home.leadBirth
  if (member === 1) return home.leadBirth + Math.round(random.normal(0, 1100))
  // Children are born when the lead is 25 to 38; siblings about two and a half years apart.
  return home.leadBirth + 25 * 365 + random.below(8 * 365) + (member - 2) * 950
}

const livesInKorea = new Set([0, 1, 8])

function residenceOf(home: Home): string {
  if (livesInKorea.has(home.kind)) return 'KOR'
  return home.nation.code
}

/** Members of a household have different given names: places in the list are eleven apart. */
function givenName(home: Home, sex: 'M' | 'F', member: number): string {
  const { culture } = home
  const syllables = givenSyllables[culture]
  if (syllables === undefined) {
    const list = sex === 'M' ? names[culture].male : names[culture].female
    return (list[(home.firstName + member * 11) % list.length] as string).replaceAll('_', ' ')
  }
  const at = sex === 'M' ? 0 : 2
  const first = random.pick(split(syllables[at] as string))
  const second = random.pick(split(syllables[at + 1] as string))
  return culture === 'chinese' && random.chance(0.18) ? second : first + second
}

const splits = new Map<string, readonly string[]>()

function split(text: string): readonly string[] {
  const known = splits.get(text)
  if (known !== undefined) return known
  const parts = text.split(' ')
  splits.set(text, parts)
  return parts
}
