/**
 * Countries that public reports name as producers or transit points, as coarse levels: 3 main, 2 often named, 1 sometimes named, 0 else.
 * Our reading of UNODC World Drug Report 2023-2025 (chapters on cocaine, opiates, amphetamine-type stimulants, cannabis, new psychoactive
 * substances), UNODC "Synthetic Drugs in East and Southeast Asia" 2024-2025 and the Korea Customs Service's yearly seizure reports (countries of
 * dispatch). They describe routes, never people, and are to be reviewed each year with the risk patterns.
 */
export type Substance = 'cocaine' | 'opiate' | 'meth' | 'cannabis' | 'synthetic'

type Levels = Readonly<Record<string, number>>

export const sourceLevels: Readonly<Record<Substance, Levels>> = {
  cocaine: {
    COL: 3,
    PER: 3,
    BOL: 3,
    ECU: 2,
    BRA: 2,
    VEN: 2,
    MEX: 2,
    SUR: 1,
    GUY: 1,
    PAN: 1,
    CRI: 1,
    DOM: 1,
    ARG: 1,
    CHL: 1,
    PRY: 1,
    HND: 1,
    GTM: 1,
  },
  opiate: { MMR: 3, AFG: 3, LAO: 2, MEX: 2, PAK: 1, IRN: 1, THA: 1, IND: 1, COL: 1, GTM: 1, TJK: 1 },
  meth: {
    MMR: 3,
    MEX: 3,
    THA: 2,
    LAO: 2,
    VNM: 2,
    KHM: 2,
    USA: 2,
    CHN: 1,
    TWN: 1,
    HKG: 1,
    MYS: 1,
    PHL: 1,
    IDN: 1,
    AFG: 2,
    IRN: 1,
    NGA: 1,
    NLD: 1,
    CAN: 1,
    IND: 1,
    TUR: 1,
  },
  cannabis: {
    USA: 3,
    CAN: 2,
    THA: 2,
    MAR: 3,
    AFG: 2,
    LBN: 2,
    PAK: 1,
    JAM: 1,
    NLD: 1,
    ESP: 1,
    ALB: 1,
    ZAF: 1,
    NGA: 1,
    GHA: 1,
    COL: 1,
    MEX: 1,
    PRY: 1,
    VNM: 1,
    LAO: 1,
    KHM: 1,
    MNG: 1,
    UZB: 1,
  },
  synthetic: {
    NLD: 3,
    BEL: 3,
    DEU: 2,
    FRA: 2,
    GBR: 2,
    CHN: 2,
    IND: 2,
    VNM: 2,
    THA: 2,
    KHM: 2,
    MMR: 2,
    POL: 1,
    CZE: 1,
    ESP: 1,
    PAK: 1,
    MYS: 1,
    TWN: 1,
    HKG: 1,
    USA: 1,
    RUS: 1,
    UZB: 1,
    KAZ: 1,
  },
}

/** Airports of transfer that couriers to East Asia are reported to come through. */
export const transitLevels: Levels = {
  ETH: 3,
  ARE: 2,
  QAT: 2,
  ZAF: 2,
  TUR: 2,
  HKG: 2,
  BRA: 2,
  KEN: 2,
  NGA: 2,
  FRA: 1,
  NLD: 1,
  DEU: 1,
  ESP: 1,
  SGP: 1,
  MYS: 1,
  THA: 2,
  VNM: 1,
  KHM: 1,
  LAO: 2,
  MEX: 1,
  PAN: 1,
  USA: 1,
  CAN: 1,
  RWA: 1,
  TGO: 1,
  EGY: 1,
  MAR: 1,
  IND: 1,
  PHL: 1,
  TWN: 1,
}

/** Highest source level of a country over all substances; NaN where the country is unknown. */
export function highestSourceLevel(country: string | null): number {
  if (country === null) return Number.NaN
  let highest = 0
  for (const levels of Object.values(sourceLevels)) highest = Math.max(highest, levels[country] ?? 0)
  return highest
}
