/** A station with one flight of a few dozen invented people and a watchlist that names somebody who is not on it. */
import type { Role } from '#core/contract/access.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { manifestFile, people, type Person } from '../helpers/handMadeFlight.ts'
import { makeStationWith } from './makeStationWith.ts'
import type { TodayStation } from './makeTodayStation.ts'

const roles: readonly Role[] = ['inspector', 'supervisor', 'auditor']
/** Shortly before the flight of `handMadeFlight` lands. */
const nowAt = '2026-11-23T08:20:00Z'

/** Forty people in rows 20 to 29, beside those of the hand-made flight. */
const crowd: readonly Person[] = Array.from({ length: 40 }, (_, at) => ({
  surname: ['PARK', 'CHOI', 'JUNG', 'KANG', 'YOON'][at % 5] ?? 'PARK',
  given: `${['MIN', 'SEO', 'JI', 'HA'][at % 4]}${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'N' : 'A'}`,
  sex: at % 2 === 0 ? ('M' as const) : ('F' as const),
  birth: `${70 + (at % 30)}0${(at % 9) + 1}1${at % 9}`,
  nationality: 'KOR',
  document: `M77${String(at).padStart(6, '0')}`,
  seat: `${20 + Math.floor(at / 4)}${'ABCD'[at % 4]}`,
  locator: `LOC${String(at).padStart(3, '0')}`,
}))

/** On no flight; the first entry of the watchlist is this very person. */
export const stranger = { surname: 'OKAFOR', given: 'CHIDI', birth: '880402', document: 'A09998887' } as const

export const listed = [...Object.values(people), ...crowd]

export async function makeTeamStation(dir: string, key: Buffer): Promise<TodayStation> {
  const entry = {
    ...{ reference: 'N-7', surname: stranger.surname, given: stranger.given, birthOn: '1988-04-02' },
    ...{ aliases: [], sex: 'M', nationality: 'NGA', documentNumber: null, reason: 'notice', expiresOn: null },
  }
  const watchlist = JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [entry] })
  const inputs = [
    { name: 'watchlist.json', chunks: [Buffer.from(watchlist)] },
    { name: 'list.edi', chunks: [Buffer.from(manifestFile(listed).text)] },
  ]
  const pins = await makeStationWith({ dir, key, roles, nowAt }, ({ station }) =>
    importFiles(station, inputs, { by: 'test' }),
  )
  return { pins, scans: [] }
}
