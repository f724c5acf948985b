/**
 * Airports of the simulated world. Codes, countries and places are real (IATA codes; coordinates rounded to 0.1 degree,
 * enough for fares and flight times); a test compares codes and countries with the reference tables.
 */
import type { SavingRule } from '../clock.ts'

export type Region = 'KOR' | 'JPN' | 'CHN' | 'SEA' | 'SAS' | 'CIS' | 'MEA' | 'AFR' | 'EUR' | 'NAM' | 'LAM' | 'OCE'

export type WorldAirport = {
  readonly code: string
  readonly country: string
  readonly region: Region
  readonly lat: number
  readonly lon: number
  /** Standard time ahead of UTC. */
  readonly offsetMinutes: number
  readonly saving: SavingRule
}

/** code, country (alpha-3), region, latitude, longitude, hours ahead of UTC, summer time. */
const rows: readonly (readonly [string, string, Region, number, number, number, SavingRule])[] = [
  ['ICN', 'KOR', 'KOR', 37.5, 126.4, 9, 'none'],
  ['PUS', 'KOR', 'KOR', 35.2, 128.9, 9, 'none'],
  ['NRT', 'JPN', 'JPN', 35.8, 140.4, 9, 'none'],
  ['HND', 'JPN', 'JPN', 35.6, 139.8, 9, 'none'],
  ['KIX', 'JPN', 'JPN', 34.4, 135.2, 9, 'none'],
  ['FUK', 'JPN', 'JPN', 33.6, 130.5, 9, 'none'],
  ['CTS', 'JPN', 'JPN', 42.8, 141.7, 9, 'none'],
  ['OKA', 'JPN', 'JPN', 26.2, 127.6, 9, 'none'],
  ['PEK', 'CHN', 'CHN', 40.1, 116.6, 8, 'none'],
  ['PVG', 'CHN', 'CHN', 31.1, 121.8, 8, 'none'],
  ['TAO', 'CHN', 'CHN', 36.4, 120.1, 8, 'none'],
  ['YNJ', 'CHN', 'CHN', 42.9, 129.5, 8, 'none'],
  ['SHE', 'CHN', 'CHN', 41.6, 123.5, 8, 'none'],
  ['CAN', 'CHN', 'CHN', 23.4, 113.3, 8, 'none'],
  ['HKG', 'HKG', 'CHN', 22.3, 113.9, 8, 'none'],
  ['MFM', 'MAC', 'CHN', 22.1, 113.6, 8, 'none'],
  ['TPE', 'TWN', 'CHN', 25.1, 121.2, 8, 'none'],
  ['UBN', 'MNG', 'CIS', 47.6, 106.8, 8, 'none'],
  ['BKK', 'THA', 'SEA', 13.7, 100.7, 7, 'none'],
  ['CNX', 'THA', 'SEA', 18.8, 99.0, 7, 'none'],
  ['HKT', 'THA', 'SEA', 8.1, 98.3, 7, 'none'],
  ['SGN', 'VNM', 'SEA', 10.8, 106.7, 7, 'none'],
  ['HAN', 'VNM', 'SEA', 21.2, 105.8, 7, 'none'],
  ['DAD', 'VNM', 'SEA', 16.0, 108.2, 7, 'none'],
  ['KTI', 'KHM', 'SEA', 11.4, 104.9, 7, 'none'],
  ['VTE', 'LAO', 'SEA', 18.0, 102.6, 7, 'none'],
  ['RGN', 'MMR', 'SEA', 16.9, 96.1, 6.5, 'none'],
  ['KUL', 'MYS', 'SEA', 2.7, 101.7, 8, 'none'],
  ['SIN', 'SGP', 'SEA', 1.4, 104.0, 8, 'none'],
  ['CGK', 'IDN', 'SEA', -6.1, 106.7, 7, 'none'],
  ['DPS', 'IDN', 'SEA', -8.7, 115.2, 8, 'none'],
  ['MNL', 'PHL', 'SEA', 14.5, 121.0, 8, 'none'],
  ['CEB', 'PHL', 'SEA', 10.3, 124.0, 8, 'none'],
  ['DEL', 'IND', 'SAS', 28.6, 77.1, 5.5, 'none'],
  ['KTM', 'NPL', 'SAS', 27.7, 85.4, 5.75, 'none'],
  ['DAC', 'BGD', 'SAS', 23.8, 90.4, 6, 'none'],
  ['CMB', 'LKA', 'SAS', 7.2, 79.9, 5.5, 'none'],
  ['KHI', 'PAK', 'SAS', 24.9, 67.2, 5, 'none'],
  ['TAS', 'UZB', 'CIS', 41.3, 69.3, 5, 'none'],
  ['ALA', 'KAZ', 'CIS', 43.4, 77.0, 5, 'none'],
  ['VVO', 'RUS', 'CIS', 43.4, 132.1, 10, 'none'],
  ['DXB', 'ARE', 'MEA', 25.3, 55.4, 4, 'none'],
  ['DOH', 'QAT', 'MEA', 25.3, 51.6, 3, 'none'],
  ['IST', 'TUR', 'MEA', 41.3, 28.7, 3, 'none'],
  ['RUH', 'SAU', 'MEA', 25.0, 46.7, 3, 'none'],
  ['AMM', 'JOR', 'MEA', 31.7, 36.0, 3, 'none'],
  ['ADD', 'ETH', 'AFR', 9.0, 38.8, 3, 'none'],
  ['NBO', 'KEN', 'AFR', -1.3, 36.9, 3, 'none'],
  ['JNB', 'ZAF', 'AFR', -26.1, 28.2, 2, 'none'],
  ['LOS', 'NGA', 'AFR', 6.6, 3.3, 1, 'none'],
  ['ACC', 'GHA', 'AFR', 5.6, -0.2, 0, 'none'],
  ['FRA', 'DEU', 'EUR', 50.0, 8.6, 1, 'eu'],
  ['MUC', 'DEU', 'EUR', 48.4, 11.8, 1, 'eu'],
  ['CDG', 'FRA', 'EUR', 49.0, 2.5, 1, 'eu'],
  ['LHR', 'GBR', 'EUR', 51.5, -0.5, 0, 'eu'],
  ['AMS', 'NLD', 'EUR', 52.3, 4.8, 1, 'eu'],
  ['FCO', 'ITA', 'EUR', 41.8, 12.2, 1, 'eu'],
  ['MAD', 'ESP', 'EUR', 40.5, -3.6, 1, 'eu'],
  ['WAW', 'POL', 'EUR', 52.2, 21.0, 1, 'eu'],
  ['LAX', 'USA', 'NAM', 33.9, -118.4, -8, 'us'],
  ['SFO', 'USA', 'NAM', 37.6, -122.4, -8, 'us'],
  ['SEA', 'USA', 'NAM', 47.4, -122.3, -8, 'us'],
  ['JFK', 'USA', 'NAM', 40.6, -73.8, -5, 'us'],
  ['ATL', 'USA', 'NAM', 33.6, -84.4, -5, 'us'],
  ['DFW', 'USA', 'NAM', 32.9, -97.0, -6, 'us'],
  ['HNL', 'USA', 'NAM', 21.3, -157.9, -10, 'none'],
  ['YVR', 'CAN', 'NAM', 49.2, -123.2, -8, 'bc'],
  ['YYZ', 'CAN', 'NAM', 43.7, -79.6, -5, 'us'],
  ['MEX', 'MEX', 'LAM', 19.4, -99.1, -6, 'none'],
  ['BOG', 'COL', 'LAM', 4.7, -74.1, -5, 'none'],
  ['LIM', 'PER', 'LAM', -12.0, -77.1, -5, 'none'],
  ['GRU', 'BRA', 'LAM', -23.4, -46.5, -3, 'none'],
  ['SYD', 'AUS', 'OCE', -33.9, 151.2, 10, 'au'],
  ['BNE', 'AUS', 'OCE', -27.4, 153.1, 10, 'none'],
  ['AKL', 'NZL', 'OCE', -37.0, 174.8, 12, 'nz'],
  ['GUM', 'GUM', 'OCE', 13.5, 144.8, 10, 'none'],
]

export const airports: ReadonlyMap<string, WorldAirport> = new Map(
  rows.map(([code, country, region, lat, lon, hours, saving]) => [
    code,
    { code, country, region, lat, lon, offsetMinutes: Math.round(hours * 60), saving },
  ]),
)

/** An airport that the tables must hold; a missing one is a mistake in the tables. */
export function airportOf(code: string): WorldAirport {
  const airport = airports.get(code)
  if (airport === undefined) throw new Error(`airport ${code} is not in the table of the simulator`)
  return airport
}
