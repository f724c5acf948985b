/**
 * Groups that send couriers at the start of the world. Places are those that public reports name most often as source or
 * transit of drugs seized at Korean airports (Thailand, the United States, Vietnam, Laos, Europe, Africa through hubs);
 * the groups, their shares and habits are invented. They change when caught: see offenders/rings.ts.
 */
import type { KindName } from './kinds.ts'
import type { DrugMethod } from './offences.ts'

export type RingRow = {
  readonly name: string
  /** Where couriers board the flight to Incheon. */
  readonly boards: readonly string[]
  /** Where they come from when they connect. */
  readonly origins: readonly string[]
  readonly substance: string
  readonly methods: readonly (readonly [DrugMethod, number])[]
  readonly recruits: readonly string[]
  readonly disguises: readonly KindName[]
  /** Countries where the group buys tickets, through an agency of its own. */
  readonly sales: readonly string[]
  readonly activity: number
}

export const ringRows: readonly RingRow[] = [
  {
    name: 'north',
    boards: ['BKK', 'CNX', 'VTE'],
    origins: ['CNX', 'VTE', 'RGN'],
    substance: 'methamphetamine',
    methods: [
      ['suitcase', 4],
      ['packed', 3],
      ['decoy', 1],
    ],
    recruits: ['THA', 'KOR', 'MYS', 'KOR'],
    disguises: ['tourist', 'resident', 'worker'],
    sales: ['THA', 'KOR'],
    activity: 26,
  },
  {
    name: 'delta',
    boards: ['SGN', 'HAN', 'KTI'],
    origins: ['KTI', 'VTE', 'SGN'],
    substance: 'ketamine',
    methods: [
      ['packed', 4],
      ['decoy', 2],
      ['suitcase', 2],
    ],
    recruits: ['VNM', 'KOR', 'KOR', 'KHM'],
    disguises: ['worker', 'resident', 'tourist', 'family'],
    sales: ['VNM', 'KHM'],
    activity: 18,
  },
  {
    name: 'strait',
    boards: ['KUL', 'SIN'],
    origins: ['KUL', 'DPS', 'CGK'],
    substance: 'methamphetamine',
    methods: [
      ['suitcase', 3],
      ['decoy', 3],
      ['swallowed', 1],
    ],
    recruits: ['MYS', 'TWN', 'ZAF', 'IDN'],
    disguises: ['tourist', 'visitor'],
    sales: ['MYS'],
    activity: 11,
  },
  {
    name: 'coast',
    boards: ['LAX', 'SFO', 'SEA', 'YVR'],
    origins: ['LAX', 'SEA', 'DFW'],
    substance: 'cannabis',
    methods: [
      ['suitcase', 6],
      ['packed', 1],
    ],
    recruits: ['USA', 'KOR', 'CAN', 'KOR'],
    disguises: ['family', 'resident', 'tourist', 'student'],
    sales: ['USA'],
    activity: 15,
  },
  {
    name: 'andes',
    boards: ['ATL', 'DFW', 'JFK', 'LAX', 'CDG', 'AMS'],
    origins: ['LIM', 'BOG', 'MEX', 'GRU'],
    substance: 'cocaine',
    methods: [
      ['suitcase', 3],
      ['swallowed', 3],
      ['transit', 3],
    ],
    recruits: ['PER', 'COL', 'MEX', 'ESP', 'BRA'],
    disguises: ['tourist', 'transit', 'visitor'],
    sales: ['PER', 'ESP'],
    activity: 10,
  },
  {
    name: 'horn',
    boards: ['ADD', 'DXB', 'DOH', 'IST'],
    origins: ['LOS', 'NBO', 'JNB', 'ACC', 'GRU'],
    substance: 'methamphetamine',
    methods: [
      ['swallowed', 5],
      ['suitcase', 2],
      ['transit', 2],
    ],
    recruits: ['NGA', 'KEN', 'ZAF', 'POL', 'BRA', 'GHA'],
    disguises: ['visitor', 'tourist', 'transit', 'student'],
    sales: ['KEN', 'ZAF'],
    activity: 9,
  },
  {
    name: 'lowlands',
    boards: ['AMS', 'FRA', 'CDG', 'WAW'],
    origins: ['AMS', 'MAD', 'MUC'],
    substance: 'ecstasy',
    methods: [
      ['suitcase', 4],
      ['packed', 3],
      ['decoy', 1],
    ],
    recruits: ['NLD', 'DEU', 'KOR', 'FRA', 'KOR'],
    disguises: ['tourist', 'resident', 'business'],
    sales: ['NLD'],
    activity: 8,
  },
  {
    name: 'steppe',
    boards: ['ALA', 'TAS', 'UBN', 'DEL'],
    origins: ['TAS', 'DEL', 'IST'],
    substance: 'heroin',
    methods: [
      ['swallowed', 3],
      ['packed', 2],
      ['suitcase', 2],
    ],
    recruits: ['KAZ', 'UZB', 'RUS', 'IND'],
    disguises: ['worker', 'family', 'tourist'],
    sales: ['UZB'],
    activity: 5,
  },
]
