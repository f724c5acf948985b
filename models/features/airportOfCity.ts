/** Metropolitan area codes that stand for a city with several airports, and one airport of each (IATA city codes, public). */
const cityAirports: Readonly<Record<string, string>> = {
  BJS: 'PEK',
  BUE: 'EZE',
  BUH: 'OTP',
  CHI: 'ORD',
  DTT: 'DTW',
  HOU: 'IAH',
  JKT: 'CGK',
  LON: 'LHR',
  MIL: 'MXP',
  MOW: 'SVO',
  NAG: 'NGO',
  NYC: 'JFK',
  OSA: 'KIX',
  PAR: 'CDG',
  QSF: 'SFO',
  RIO: 'GIG',
  ROM: 'FCO',
  SAO: 'GRU',
  SEL: 'ICN',
  SPK: 'CTS',
  STO: 'ARN',
  TCI: 'TFN',
  TYO: 'NRT',
  WAS: 'IAD',
  YEA: 'YEG',
  YMQ: 'YUL',
  YTO: 'YYZ',
  IEV: 'KBP',
  THR: 'IKA',
  IZM: 'ADB',
}

/** An airport in the city of the code; the code itself where it is an airport's own. */
export function airportOfCity(code: string): string {
  return cityAirports[code] ?? code
}
