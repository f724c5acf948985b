/** What a check found. `nothing` is a result too: it is what makes the next model honest. */
export const outcomes = [
  'nothing',
  'overAllowance',
  'undeclaredCash',
  'restricted',
  'counterfeit',
  'weapon',
  'drugs',
  'other',
] as const
export type Outcome = (typeof outcomes)[number]

export const inspectionMethods = [
  'documents',
  'questions',
  'xray',
  'dog',
  'ionScan',
  'openBag',
  'bodyScanner',
  'strip',
] as const
export type InspectionMethod = (typeof inspectionMethods)[number]
