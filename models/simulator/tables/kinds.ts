/**
 * Kinds of trips and how each looks in a booking. Shares differ by region of the board airport (`mix`). Figures are
 * judgements of the authors, chosen so that the totals are near what Korean arrival statistics show (about 55-60 % of
 * arrivals at Incheon are residents coming home, trips of 3-6 days in Asia, longer elsewhere); none is measured.
 */
import type { Region } from './airports.ts'

export const kindNames = [
  'resident',
  'business',
  'tourist',
  'visitor',
  'family',
  'student',
  'worker',
  'trader',
  'group',
  'transit',
] as const
export type KindName = (typeof kindNames)[number]

export type TripKind = {
  readonly name: KindName
  /** Lives in Korea: the arrival is the way home. */
  readonly home: boolean
  /** Size of the pool of households, as days' worth of trips of this kind: smaller means the same people come more often. */
  readonly poolDays: number
  /** Exponent of the draw from the pool; above 1 some households travel much more than others. */
  readonly skew: number
  readonly leadDays: readonly [median: number, sigma: number]
  readonly stayDays: readonly [median: number, sigma: number]
  /** Weights of party forms: alone, couple, family with children, friends. */
  readonly party: readonly [number, number, number, number]
  readonly oneWay: number
  /** Share sold by: airline itself, online agency, ordinary agency. */
  readonly channel: readonly [number, number, number]
  readonly cash: number
  readonly thirdParty: number
  readonly business: number
  readonly frequentFlyer: number
  readonly bags: number
  readonly bagKg: number
  /** Extra kg per day of stay, at most 20 days counted. */
  readonly kgPerDay: number
  readonly handOnly: number
  readonly checkInHours: number
  readonly declares: number
  readonly ages: readonly [youngest: number, mode: number, oldest: number]
  readonly male: number
  readonly noShow: number
}

const kind = (name: KindName, rest: Omit<TripKind, 'name'>): TripKind => ({ name, ...rest })

export const kinds: readonly TripKind[] = [
  kind('resident', {
    home: true,
    poolDays: 420,
    skew: 1.6,
    leadDays: [38, 0.85],
    stayDays: [5, 0.55],
    party: [26, 30, 26, 18],
    oneWay: 0.03,
    channel: [36, 50, 14],
    cash: 0.03,
    thirdParty: 0.07,
    business: 0.05,
    frequentFlyer: 0.4,
    bags: 1,
    bagKg: 14.5,
    kgPerDay: 0.35,
    handOnly: 0.14,
    checkInHours: 2.6,
    declares: 0.34,
    ages: [19, 38, 79],
    male: 0.46,
    noShow: 0.01,
  }),
  kind('business', {
    home: true,
    poolDays: 45,
    skew: 1.3,
    leadDays: [11, 0.9],
    stayDays: [4, 0.6],
    party: [80, 2, 0, 18],
    oneWay: 0.07,
    channel: [34, 18, 48],
    cash: 0.01,
    thirdParty: 0.22,
    business: 0.34,
    frequentFlyer: 0.82,
    bags: 0.75,
    bagKg: 13,
    kgPerDay: 0.3,
    handOnly: 0.42,
    checkInHours: 1.9,
    declares: 0.2,
    ages: [26, 44, 68],
    male: 0.72,
    noShow: 0.03,
  }),
  kind('tourist', {
    home: false,
    poolDays: 2600,
    skew: 1.8,
    leadDays: [33, 0.8],
    stayDays: [5, 0.5],
    party: [24, 34, 18, 24],
    oneWay: 0.04,
    channel: [30, 56, 14],
    cash: 0.05,
    thirdParty: 0.08,
    business: 0.05,
    frequentFlyer: 0.2,
    bags: 0.95,
    bagKg: 13.5,
    kgPerDay: 0.3,
    handOnly: 0.16,
    checkInHours: 2.7,
    declares: 0.3,
    ages: [18, 33, 77],
    male: 0.42,
    noShow: 0.015,
  }),
  kind('visitor', {
    home: false,
    poolDays: 90,
    skew: 1.4,
    leadDays: [10, 0.9],
    stayDays: [4, 0.6],
    party: [82, 2, 0, 16],
    oneWay: 0.1,
    channel: [36, 20, 44],
    cash: 0.02,
    thirdParty: 0.24,
    business: 0.33,
    frequentFlyer: 0.66,
    bags: 0.75,
    bagKg: 13,
    kgPerDay: 0.3,
    handOnly: 0.38,
    checkInHours: 1.9,
    declares: 0.22,
    ages: [26, 43, 70],
    male: 0.71,
    noShow: 0.03,
  }),
  kind('family', {
    home: false,
    poolDays: 380,
    skew: 1.5,
    leadDays: [24, 1],
    stayDays: [22, 0.7],
    party: [44, 26, 26, 4],
    oneWay: 0.16,
    channel: [30, 34, 36],
    cash: 0.14,
    thirdParty: 0.22,
    business: 0.05,
    frequentFlyer: 0.28,
    bags: 1.5,
    bagKg: 18.5,
    kgPerDay: 0.18,
    handOnly: 0.05,
    checkInHours: 3,
    declares: 0.4,
    ages: [20, 47, 82],
    male: 0.44,
    noShow: 0.012,
  }),
  kind('student', {
    home: false,
    poolDays: 260,
    skew: 1.2,
    leadDays: [29, 0.8],
    stayDays: [95, 0.6],
    party: [86, 6, 0, 8],
    oneWay: 0.42,
    channel: [34, 50, 16],
    cash: 0.05,
    thirdParty: 0.34,
    business: 0.02,
    frequentFlyer: 0.24,
    bags: 1.4,
    bagKg: 19,
    kgPerDay: 0.12,
    handOnly: 0.04,
    checkInHours: 2.8,
    declares: 0.36,
    ages: [17, 22, 32],
    male: 0.47,
    noShow: 0.012,
  }),
  kind('worker', {
    home: false,
    poolDays: 700,
    skew: 1.1,
    leadDays: [12, 0.8],
    stayDays: [260, 0.6],
    party: [84, 6, 0, 10],
    oneWay: 0.68,
    channel: [12, 20, 68],
    cash: 0.3,
    thirdParty: 0.4,
    business: 0,
    frequentFlyer: 0.05,
    bags: 1.25,
    bagKg: 18.5,
    kgPerDay: 0.05,
    handOnly: 0.06,
    checkInHours: 3.1,
    declares: 0.36,
    ages: [19, 29, 46],
    male: 0.74,
    noShow: 0.02,
  }),
  kind('trader', {
    home: false,
    poolDays: 26,
    skew: 1.3,
    leadDays: [6, 0.8],
    stayDays: [2.4, 0.45],
    party: [66, 14, 0, 20],
    oneWay: 0.1,
    channel: [18, 30, 52],
    cash: 0.2,
    thirdParty: 0.24,
    business: 0.02,
    frequentFlyer: 0.36,
    bags: 1.8,
    bagKg: 20,
    kgPerDay: 0.3,
    handOnly: 0.06,
    checkInHours: 2.5,
    declares: 0.3,
    ages: [23, 45, 70],
    male: 0.45,
    noShow: 0.02,
  }),
  kind('group', {
    home: true,
    poolDays: 800,
    skew: 1.1,
    leadDays: [55, 0.5],
    stayDays: [4.6, 0.3],
    party: [0, 40, 10, 50],
    oneWay: 0,
    channel: [0, 8, 92],
    cash: 0.08,
    thirdParty: 0.3,
    business: 0.01,
    frequentFlyer: 0.14,
    bags: 1,
    bagKg: 15,
    kgPerDay: 0.3,
    handOnly: 0.05,
    checkInHours: 2.9,
    declares: 0.38,
    ages: [22, 58, 80],
    male: 0.43,
    noShow: 0.008,
  }),
  kind('transit', {
    home: false,
    poolDays: 2600,
    skew: 1.3,
    leadDays: [34, 0.9],
    stayDays: [14, 0.8],
    party: [46, 26, 18, 10],
    oneWay: 0.22,
    channel: [40, 40, 20],
    cash: 0.05,
    thirdParty: 0.12,
    business: 0.11,
    frequentFlyer: 0.36,
    bags: 1.1,
    bagKg: 17,
    kgPerDay: 0.18,
    handOnly: 0.12,
    checkInHours: 2.7,
    declares: 0.02,
    ages: [18, 38, 78],
    male: 0.52,
    noShow: 0.012,
  }),
]

export const kindIndex = (name: KindName): number => kindNames.indexOf(name)

/** Share of travellers by kind for flights from a region, in the order of `kindNames`. */
export const mix: Readonly<Record<Region, readonly number[]>> = {
  KOR: [60, 10, 15, 5, 5, 1, 1, 1, 2, 0],
  JPN: [50, 7, 28, 5, 2, 0.8, 0, 0.8, 5, 1.4],
  CHN: [22, 8, 34, 6, 13, 2.5, 2, 4, 5, 3.5],
  SEA: [44, 4, 17, 2.5, 7, 1.8, 9, 0.8, 10, 4],
  SAS: [10, 10, 14, 8, 10, 6, 34, 0.5, 1.5, 6],
  CIS: [14, 6, 24, 5, 17, 6, 19, 3, 2, 4],
  MEA: [34, 12, 18, 7, 3, 1.5, 3, 0.4, 9, 12],
  AFR: [18, 14, 20, 11, 4, 5, 6, 0.6, 4, 17],
  EUR: [43, 9, 21, 6, 4, 1.5, 0, 0.3, 8, 7],
  NAM: [32, 7, 20, 5, 17, 3, 0, 0.3, 1.7, 14],
  LAM: [20, 10, 35, 8, 8, 3, 2, 0.5, 1, 12],
  OCE: [46, 5, 25, 3, 8, 4, 0, 0.3, 4, 5],
}

/** Multiplies residents' holiday travel by month, January first: school holidays and Chuseok are the peaks. */
export const season: readonly number[] = [1.15, 1.08, 0.9, 0.92, 0.97, 0.95, 1.12, 1.15, 1.0, 1.05, 0.93, 1.05]
