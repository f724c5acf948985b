/**
 * What travellers hide, how often, and what it does to a booking. Every mark is expressed only with the stated
 * probability, honest travellers show the same marks (see kinds.ts), so nothing gives an offender away by itself.
 *
 * Rates: United States random checks found 1.6 % (2001) to 2.6 % (1999) of air travellers in breach of any rule; the sum
 * here is about 2.3 %. Detected drug couriers at Korean airports are near 1 in 100,000 (177 cases in 2023); the simulated
 * rate is 4 in 10,000, forty times more, because a day must hold something to learn from. It is a parameter.
 */
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { Region } from './airports.ts'
import type { KindName } from './kinds.ts'

export const offenceNames = [
  'overAllowance',
  'goods',
  'counterfeit',
  'cash',
  'food',
  'medicine',
  'weapon',
  'drugs',
] as const
export type OffenceName = (typeof offenceNames)[number]
export const drugMethods = ['suitcase', 'packed', 'swallowed', 'decoy', 'transit'] as const
export type DrugMethod = (typeof drugMethods)[number]

/** Chance that a mark shows, and where needed its size. */
export type Marks = {
  readonly lead?: readonly [chance: number, medianDays: number]
  readonly stay?: readonly [chance: number, medianDays: number]
  readonly kg?: readonly [chance: number, meanKg: number]
  readonly bags?: readonly [chance: number, pieces: number]
  readonly cash?: number
  readonly thirdParty?: number
  readonly oneWay?: number
  readonly business?: number
  readonly handOnly?: number
  readonly lateCheckIn?: number
  readonly connecting?: number
  readonly newPassport?: number
  readonly alone?: number
  readonly sharedPhone?: number
  readonly changes?: number
  readonly declares?: number
}

export type Offence = {
  readonly name: OffenceName
  /** Per 10,000 travellers before the weights below. */
  readonly per10k: number
  readonly outcome: Outcome
  readonly kinds: Readonly<Partial<Record<KindName, number>>>
  readonly regions: Readonly<Partial<Record<Region, number>>>
  /** Share of partners and grown-up companions who take part. */
  readonly shared: number
  readonly marks: Marks
  readonly valueKrw: readonly [median: number, sigma: number]
  readonly unit: string
  readonly quantity: readonly [median: number, sigma: number]
  readonly what: readonly string[]
}

export const offences: readonly Offence[] = [
  {
    name: 'overAllowance',
    per10k: 138.6,
    outcome: 'overAllowance',
    shared: 0.3,
    kinds: { resident: 1.5, business: 1.1, group: 1.3, tourist: 0.25, family: 0.6, trader: 0.5 },
    regions: { JPN: 0.9, CHN: 0.9, SEA: 0.7, MEA: 1.2, EUR: 2.3, NAM: 1.5, OCE: 0.8, SAS: 0.4, CIS: 0.4, AFR: 0.4 },
    marks: { kg: [0.62, 5.5], bags: [0.4, 1], business: 0.26, stay: [0.35, 2.6], handOnly: 0.02, declares: 0.12 },
    valueKrw: [2_200_000, 0.8],
    unit: 'item',
    quantity: [2, 0.5],
    what: ['handbag', 'watch', 'liquor', 'jewellery', 'cosmetics', 'clothing'],
  },
  {
    name: 'goods',
    per10k: 44.1,
    outcome: 'other',
    shared: 0.4,
    kinds: { trader: 26, group: 0.2, visitor: 0.8, resident: 0.3, family: 0.6, worker: 0.4 },
    regions: { JPN: 1.2, CHN: 1.8, SEA: 0.9, CIS: 1.3, EUR: 0.5, NAM: 0.4, SAS: 1, MEA: 0.8, AFR: 0.7, OCE: 0.4 },
    marks: {
      kg: [0.6, 7],
      bags: [0.5, 1],
      lead: [0.35, 3],
      stay: [0.4, 1.6],
      cash: 0.18,
      sharedPhone: 0.18,
      alone: 0.3,
      declares: 0.15,
    },
    valueKrw: [3_500_000, 0.7],
    unit: 'item',
    quantity: [60, 0.9],
    what: ['health food', 'cosmetics', 'ginseng', 'electronic cigarettes', 'phone parts', 'clothing'],
  },
  {
    name: 'counterfeit',
    per10k: 33.6,
    outcome: 'counterfeit',
    shared: 0.25,
    kinds: { resident: 0.8, trader: 7, family: 1.2, worker: 1, visitor: 0.8, group: 0.7, tourist: 0.4 },
    regions: { CHN: 2.2, SEA: 1.5, MEA: 1.3, JPN: 0.2, EUR: 0.3, NAM: 0.2, CIS: 0.6, SAS: 0.6, AFR: 0.8, OCE: 0.2 },
    marks: { kg: [0.45, 4], stay: [0.35, 2.5], lead: [0.2, 5], cash: 0.12, declares: 0.1 },
    valueKrw: [1_500_000, 0.8],
    unit: 'item',
    quantity: [9, 0.9],
    what: ['handbag', 'watch', 'shoes', 'belt', 'wallet'],
  },
  {
    name: 'cash',
    per10k: 29.4,
    outcome: 'undeclaredCash',
    shared: 0.2,
    kinds: {
      visitor: 2.5,
      business: 1.2,
      tourist: 0.9,
      family: 1.3,
      trader: 4,
      resident: 0.5,
      worker: 0.5,
      student: 0.8,
    },
    regions: { CHN: 1.8, SEA: 1.2, JPN: 0.8, MEA: 1.3, CIS: 1.6, NAM: 0.7, EUR: 0.5, SAS: 0.8, AFR: 0.9, OCE: 0.5 },
    marks: {
      lead: [0.4, 2.5],
      stay: [0.4, 2],
      business: 0.3,
      handOnly: 0.35,
      cash: 0.25,
      alone: 0.35,
      newPassport: 0.06,
      declares: 0.15,
    },
    valueKrw: [32_000_000, 0.7],
    unit: 'USD',
    quantity: [23_000, 0.7],
    what: ['bank notes'],
  },
  {
    name: 'food',
    per10k: 138.6,
    outcome: 'restricted',
    shared: 0.35,
    kinds: {
      family: 2.6,
      worker: 1.9,
      student: 1.4,
      tourist: 0.7,
      resident: 0.55,
      trader: 1.2,
      group: 0.8,
      visitor: 0.3,
    },
    regions: { CHN: 1.7, SEA: 1.5, CIS: 1.8, SAS: 1.4, MEA: 0.6, AFR: 1.1, JPN: 0.5, EUR: 0.6, NAM: 0.6, OCE: 0.8 },
    marks: { kg: [0.58, 5], bags: [0.5, 1], cash: 0.1, declares: 0.2 },
    valueKrw: [60_000, 0.7],
    unit: 'kg',
    quantity: [2.6, 0.7],
    what: ['pork sausage', 'fresh mango', 'dried meat', 'seeds', 'chestnuts', 'live plant', 'dairy'],
  },
  {
    name: 'medicine',
    per10k: 16.8,
    outcome: 'restricted',
    shared: 0.1,
    kinds: { resident: 0.8, family: 1.8, worker: 1.4, tourist: 0.7, trader: 3, group: 0.7 },
    regions: { SEA: 1.6, CHN: 1.1, NAM: 1.3, JPN: 0.6, EUR: 0.6, CIS: 1, SAS: 1.4, OCE: 0.6, MEA: 0.7, AFR: 0.7 },
    marks: { kg: [0.15, 2], stay: [0.2, 3], declares: 0.15 },
    valueKrw: [250_000, 0.8],
    unit: 'tablet',
    quantity: [180, 0.8],
    what: ['sleeping pills', 'slimming pills', 'codeine syrup', 'melatonin', 'zolpidem'],
  },
  {
    name: 'weapon',
    per10k: 3.4,
    outcome: 'weapon',
    shared: 0,
    kinds: { resident: 1, tourist: 0.8, business: 0.7, family: 1, transit: 0.3, worker: 0.8 },
    regions: { NAM: 1.8, SEA: 1, CHN: 1, JPN: 0.8, EUR: 0.9, MEA: 0.8, CIS: 1.2, AFR: 1, SAS: 0.8, OCE: 0.9 },
    marks: { kg: [0.2, 2], declares: 0.1 },
    valueKrw: [150_000, 0.6],
    unit: 'item',
    quantity: [1, 0.3],
    what: ['knife', 'gas gun', 'live round', 'air gun', 'stun device'],
  },
]

/** Habit: some households offend again and again. Mean of the two factors over all households is 1. */
export const habit = { share: 0.1, prone: 6.1, other: 0.43 } as const

/** Drug couriers: marks by method. Half of couriers on Dutch risk flights had swallowed (UK Parliament, 2010). */
export const drugMarks: Readonly<Record<DrugMethod, Marks>> = {
  suitcase: {
    lead: [0.45, 4],
    stay: [0.45, 3.5],
    kg: [0.5, 4.5],
    cash: 0.24,
    thirdParty: 0.34,
    newPassport: 0.22,
    alone: 0.36,
    lateCheckIn: 0.25,
    connecting: 0.3,
    sharedPhone: 0.16,
    changes: 0.25,
    declares: 0.2,
  },
  packed: {
    lead: [0.45, 3],
    stay: [0.4, 3],
    handOnly: 0.3,
    cash: 0.22,
    thirdParty: 0.32,
    newPassport: 0.22,
    alone: 0.36,
    lateCheckIn: 0.3,
    connecting: 0.2,
    sharedPhone: 0.16,
    changes: 0.25,
    declares: 0.18,
  },
  swallowed: {
    lead: [0.5, 3],
    stay: [0.4, 4],
    handOnly: 0.28,
    cash: 0.26,
    thirdParty: 0.36,
    newPassport: 0.28,
    alone: 0.42,
    lateCheckIn: 0.25,
    connecting: 0.35,
    oneWay: 0.14,
    sharedPhone: 0.18,
    changes: 0.22,
    declares: 0.18,
  },
  decoy: {
    lead: [0.3, 7],
    stay: [0.35, 4],
    kg: [0.4, 3.5],
    thirdParty: 0.34,
    cash: 0.14,
    newPassport: 0.16,
    sharedPhone: 0.14,
    changes: 0.2,
    declares: 0.25,
  },
  transit: {
    lead: [0.4, 4],
    stay: [0.3, 6],
    cash: 0.2,
    thirdParty: 0.34,
    newPassport: 0.2,
    alone: 0.36,
    connecting: 0.55,
    oneWay: 0.16,
    changes: 0.22,
    sharedPhone: 0.12,
  },
}

/** Substances with grams by method and street value per gram in won (round figures). */
export const substances: Readonly<Record<string, { readonly grams: number; readonly krwPerGram: number }>> = {
  methamphetamine: { grams: 1300, krwPerGram: 300_000 },
  cocaine: { grams: 1600, krwPerGram: 250_000 },
  ketamine: { grams: 1500, krwPerGram: 130_000 },
  ecstasy: { grams: 900, krwPerGram: 90_000 },
  cannabis: { grams: 700, krwPerGram: 100_000 },
  heroin: { grams: 800, krwPerGram: 200_000 },
}

/** How much each method carries, against the grams above: swallowed 0.9 kg, suitcase 3.5 kg in the same Dutch figures. */
export const methodLoad: Readonly<Record<DrugMethod, number>> = {
  suitcase: 1.6,
  packed: 0.7,
  swallowed: 0.45,
  decoy: 1.2,
  transit: 0.9,
}
