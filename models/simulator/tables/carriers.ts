/**
 * Airlines of the simulated world with their accounting codes (ticket and bag tag prefixes) and the habits of their
 * systems. Codes are real (IATA); habits, that is which reservation system, message version and layout a carrier uses,
 * are invented so that every dialect from PNRGOV 11.1 to 18.1 and PAXLST D.05B to D.15B is present.
 */
export type Carrier = {
  readonly code: string
  readonly accounting: string
  readonly country: string
  readonly hub: string
  /** Reservation system as RCI and ORG name it. */
  readonly system: string
  readonly systemCity: string
  /** `11`, `13` .. `18`: release of PNRGOV; from 14 codeshares stand in TRA. */
  readonly pnrgov: number
  readonly paxlst: '05B' | '12B' | '15B'
  /** Line break after each segment. */
  readonly lines: boolean
  readonly lowCost: boolean
  /** Partner that sells seats under its own number. */
  readonly partner: string | null
}

const rows: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  '05B' | '12B' | '15B',
  boolean,
  boolean,
  string | null,
])[] = [
  ['KE', '180', 'KOR', 'ICN', '1A', 'MUC', 18, '15B', true, false, 'DL'],
  ['OZ', '988', 'KOR', 'ICN', '1A', 'MUC', 17, '15B', true, false, 'UA'],
  ['7C', '806', 'KOR', 'ICN', '7C', 'SEL', 13, '05B', true, true, null],
  ['LJ', '718', 'KOR', 'ICN', '1N', 'WSP', 14, '12B', false, true, null],
  ['TW', '722', 'KOR', 'ICN', '1N', 'WSP', 14, '12B', true, true, null],
  ['ZE', '839', 'KOR', 'ICN', '1N', 'WSP', 13, '05B', true, true, null],
  ['NH', '205', 'JPN', 'HND', '1A', 'MUC', 16, '12B', true, false, 'OZ'],
  ['JL', '131', 'JPN', 'NRT', '1A', 'MUC', 16, '12B', true, false, 'KE'],
  ['MU', '781', 'CHN', 'PVG', '1E', 'BJS', 13, '05B', true, false, 'KE'],
  ['CA', '999', 'CHN', 'PEK', '1E', 'BJS', 13, '05B', true, false, 'OZ'],
  ['CZ', '784', 'CHN', 'CAN', '1E', 'BJS', 11, '05B', false, false, 'KE'],
  ['CX', '160', 'HKG', 'HKG', '1A', 'MUC', 17, '15B', true, false, null],
  ['NX', '675', 'MAC', 'MFM', '1E', 'BJS', 13, '05B', true, false, null],
  ['CI', '297', 'TWN', 'TPE', '1A', 'MUC', 15, '12B', true, false, 'KE'],
  ['TG', '217', 'THA', 'BKK', '1A', 'MUC', 15, '12B', true, false, 'OZ'],
  ['VN', '738', 'VNM', 'HAN', '1S', 'HDQ', 14, '12B', true, false, 'KE'],
  ['VJ', '978', 'VNM', 'SGN', 'VJ', 'SGN', 11, '05B', true, true, null],
  ['SQ', '618', 'SGP', 'SIN', '1A', 'MUC', 18, '15B', true, false, 'OZ'],
  ['MH', '232', 'MYS', 'KUL', '1A', 'MUC', 15, '12B', true, false, null],
  ['PR', '079', 'PHL', 'MNL', '1S', 'HDQ', 14, '05B', true, false, null],
  ['5J', '203', 'PHL', 'MNL', '1N', 'WSP', 13, '05B', false, true, null],
  ['GA', '126', 'IDN', 'CGK', '1A', 'MUC', 15, '12B', true, false, 'KE'],
  ['OM', '289', 'MNG', 'UBN', '1S', 'HDQ', 13, '05B', true, false, null],
  ['HY', '250', 'UZB', 'TAS', '1S', 'HDQ', 13, '05B', true, false, null],
  ['KC', '465', 'KAZ', 'ALA', '1A', 'MUC', 14, '12B', true, false, null],
  ['AI', '098', 'IND', 'DEL', '1A', 'MUC', 14, '12B', true, false, null],
  ['EK', '176', 'ARE', 'DXB', 'EK', 'DXB', 16, '15B', true, false, null],
  ['QR', '157', 'QAT', 'DOH', '1A', 'MUC', 16, '15B', true, false, null],
  ['TK', '235', 'TUR', 'IST', '1A', 'MUC', 15, '12B', true, false, 'OZ'],
  ['ET', '071', 'ETH', 'ADD', '1S', 'HDQ', 14, '05B', true, false, 'OZ'],
  ['LH', '220', 'DEU', 'FRA', '1A', 'MUC', 18, '15B', true, false, 'OZ'],
  ['AF', '057', 'FRA', 'CDG', '1A', 'MUC', 17, '15B', true, false, 'KE'],
  ['KL', '074', 'NLD', 'AMS', '1A', 'MUC', 17, '15B', true, false, 'KE'],
  ['LO', '080', 'POL', 'WAW', '1A', 'MUC', 15, '12B', true, false, null],
  ['DL', '006', 'USA', 'ATL', 'DL', 'ATL', 17, '15B', false, false, 'KE'],
  ['UA', '016', 'USA', 'SFO', 'UA', 'CHI', 15, '05B', true, false, 'OZ'],
  ['AC', '014', 'CAN', 'YVR', '1A', 'MUC', 17, '15B', true, false, 'OZ'],
  ['QF', '081', 'AUS', 'SYD', '1A', 'MUC', 16, '15B', true, false, null],
]

export const carriers: ReadonlyMap<string, Carrier> = new Map(
  rows.map(([code, accounting, country, hub, system, systemCity, pnrgov, paxlst, lines, lowCost, partner]) => [
    code,
    { code, accounting, country, hub, system, systemCity, pnrgov, paxlst, lines, lowCost, partner },
  ]),
)

/** A carrier that the tables must hold. */
export function carrierOf(code: string): Carrier {
  const carrier = carriers.get(code)
  if (carrier === undefined) throw new Error(`carrier ${code} is not in the table of the simulator`)
  return carrier
}

/** Bookings in one message at most, for carriers whose systems split long pushes into parts (01:C, 02, 03:F). */
export const bookingsPerPart: Readonly<Record<string, number>> = { EK: 90, QR: 80 }
