/** Turns a three-letter country code into a name in the user's language, where the browser knows it. */

/** Travel documents carry ISO 3166 alpha-3 codes; the browser names alpha-2 codes. Frequent countries of arrivals in Korea. */
const alpha2: Readonly<Record<string, string>> = {
  ARE: 'AE',
  ARG: 'AR',
  AUS: 'AU',
  AUT: 'AT',
  BEL: 'BE',
  BGD: 'BD',
  BRA: 'BR',
  CAN: 'CA',
  CHE: 'CH',
  CHL: 'CL',
  CHN: 'CN',
  COL: 'CO',
  CZE: 'CZ',
  D: 'DE',
  DEU: 'DE',
  DNK: 'DK',
  ECU: 'EC',
  EGY: 'EG',
  ESP: 'ES',
  ETH: 'ET',
  FIN: 'FI',
  FRA: 'FR',
  GBR: 'GB',
  GHA: 'GH',
  HKG: 'HK',
  HUN: 'HU',
  IDN: 'ID',
  IND: 'IN',
  IRL: 'IE',
  IRN: 'IR',
  ISR: 'IL',
  ITA: 'IT',
  JPN: 'JP',
  KAZ: 'KZ',
  KEN: 'KE',
  KHM: 'KH',
  KGZ: 'KG',
  KOR: 'KR',
  LAO: 'LA',
  LKA: 'LK',
  MAC: 'MO',
  MEX: 'MX',
  MMR: 'MM',
  MNG: 'MN',
  MYS: 'MY',
  NGA: 'NG',
  NLD: 'NL',
  NOR: 'NO',
  NPL: 'NP',
  NZL: 'NZ',
  PAK: 'PK',
  PER: 'PE',
  PHL: 'PH',
  POL: 'PL',
  PRT: 'PT',
  PRY: 'PY',
  QAT: 'QA',
  ROU: 'RO',
  RUS: 'RU',
  SAU: 'SA',
  SGP: 'SG',
  SWE: 'SE',
  THA: 'TH',
  TUR: 'TR',
  TWN: 'TW',
  UGA: 'UG',
  UKR: 'UA',
  USA: 'US',
  UZB: 'UZ',
  VEN: 'VE',
  VNM: 'VN',
  ZAF: 'ZA',
}

const names = new Map<string, Intl.DisplayNames>()

/** `Germany DEU`: the name for people, the code as the document has it. */
export function namedCountry(code: string, language: string): string {
  const name = countryName(code, language)
  return name === code ? code : `${name} ${code}`
}

export function countryName(code: string | null, language: string): string {
  if (!code) return '–'
  const short = code.length === 2 ? code : alpha2[code]
  if (!short) return code
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, known)
  return known.of(short) ?? code
}
