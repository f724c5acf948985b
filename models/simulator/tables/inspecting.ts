/**
 * How checks find things. Chances are judgements: bags give up more than bodies, and swallowed packets are mostly missed
 * unless a body scan or a hospital is used (United States figures of 1997-98: frisk 3 %, strip 23 %, X-ray 31 % positive).
 */
import type { InspectionMethod } from '#core/inspection/Outcome.ts'
import type { DrugMethod, OffenceName } from './offences.ts'

/** Chance that an inspection of the usual kind finds the offence. */
export const findChance: Readonly<Record<Exclude<OffenceName, 'drugs'>, number>> = {
  overAllowance: 0.86,
  goods: 0.92,
  counterfeit: 0.76,
  cash: 0.66,
  food: 0.82,
  medicine: 0.56,
  weapon: 0.95,
}

/** The same for drugs, by how they are carried: usual checks, and with a body scanner. */
export const drugFindChance: Readonly<Record<DrugMethod, readonly [usual: number, bodyScan: number]>> = {
  suitcase: [0.8, 0.8],
  packed: [0.5, 0.92],
  swallowed: [0.15, 0.5],
  decoy: [0.72, 0.75],
  transit: [0.4, 0.6],
}

/** How often each means is used in an inspection beyond documents and questions. */
export const methodShare: readonly (readonly [InspectionMethod, number])[] = [
  ['xray', 0.85],
  ['openBag', 0.72],
  ['dog', 0.22],
  ['ionScan', 0.18],
  ['bodyScanner', 0.12],
]

/**
 * The officer's rule: points for what can be seen, plus noise. It holds folklore that helps a little (cash, short notice),
 * local memory (routes and sellers with finds), and what no file shows: how people behave in the hall.
 */
export const expertPoints = {
  perKgOver: 0.05,
  manyBags: 0.45,
  cash: 0.5,
  thirdParty: 0.2,
  shortNotice: 0.45,
  quickTurn: 0.45,
  newPassport: 0.25,
  lateCheckIn: 0.15,
  connecting: 0.15,
  alone: 0.1,
  shopper: 0.3,
  routeHeat: 0.3,
  agencyHeat: 0.35,
  knownOffender: 1.4,
  nervous: 0.75,
  nervousDrugs: 0.95,
  noise: 1,
} as const

/**
 * Information from abroad or from the public: share of couriers somebody has told of, and of honest travellers who are
 * named by mistake (Germany's first years of PNR matching were 99.7 % wrong after review; here about five in six are).
 */
export const tips = { couriers: 0.18, honest: 0.0005 } as const
