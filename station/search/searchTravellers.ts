/** Finds travellers by whatever was typed: each reading of the text in turn, the surest first, nobody twice. */
import type { Found } from '#core/contract/travellers.ts'
import { hangulKeys } from '#core/text/hangulKeys.ts'
import type { FoundRow, WordQuery } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { countByName, findByName } from './findByName.ts'
import { findByShortTag } from './findByShortTag.ts'
import { formatFound } from './formatFound.ts'
import { type Meanings, readQuery } from './readQuery.ts'

export type SearchRequest = {
  readonly text: string
  readonly flightId?: string | undefined
  readonly limit: number
}
export type SearchAnswer = { readonly rows: readonly Found[]; readonly total: number }

/** Phones are compared by their last digits: country codes and leading zeros are typed or left out at will. */
const phoneDigits = 8

export function searchTravellers(engine: Engine, request: SearchRequest): SearchAnswer {
  const answer = searchText(engine, request)
  const text = hangulKeys(request.text)
  // A name in Hangul is one; what finds nobody may be Latin letters typed under a Korean keyboard.
  return answer.rows.length > 0 || text === request.text ? answer : searchText(engine, { ...request, text })
}

function searchText(engine: Engine, request: SearchRequest): SearchAnswer {
  const { limit } = request
  const flightId = request.flightId ?? null
  const meanings = readQuery(request.text)
  const found = new Map<number, Found>()
  let total = 0
  const take = (rows: readonly FoundRow[], by: string): void => {
    for (const row of rows) {
      if (found.has(row.row)) continue
      total += 1
      if (found.size < limit) found.set(row.row, formatFound(row, by))
    }
  }
  for (const [by, rows] of findByCode(engine, meanings, { flightId, limit })) take(rows, by)
  const names = findByName(engine, { words: meanings.name, flightId, limit })
  take(
    names.hits.map((hit) => hit.row),
    'name',
  )
  // As a person reads a tag out: its last digits, or all but the leading zero.
  if (found.size === 0) take(readShortTag(engine, request.text, flightId), 'tag')
  return {
    rows: [...found.values()],
    total: Math.max(total, names.likely, flightId === null ? countByName(engine, meanings.name) : 0),
  }
}

function readShortTag(engine: Engine, text: string, flightId: string | null): readonly FoundRow[] {
  const ending = findByShortTag(engine, text, { flightId, nowMs: engine.station.clock().getTime() })
  return ending?.candidates.map(({ row }) => row) ?? []
}

type Bounds = { readonly flightId: string | null; readonly limit: number }

/** Numbers and codes, the most telling first. */
export function findByCode(
  { queries }: Engine,
  meanings: Meanings,
  { flightId, limit }: Bounds,
): readonly (readonly [string, readonly FoundRow[]])[] {
  const isHere = (row: FoundRow): boolean => flightId === null || row.flightId === flightId
  const read = (column: WordQuery['column'], word: string) =>
    queries.readMatching({ column, words: [[word]], flightId }, limit)
  // The very code first: among a million there may be more that only begin like it than can be looked at.
  const words = (column: WordQuery['column'], word: string): readonly FoundRow[] => {
    const exact = read(column, word)
    const known = new Set(exact.map((one) => one.row))
    return [...exact, ...read(column, `${word}*`).filter((one) => !known.has(one.row))].slice(0, limit)
  }
  return [
    [
      'tag',
      meanings.tag === null
        ? []
        : queries.readFoundByTag(meanings.tag).filter((row) => row.row !== null && isHere(row)),
    ],
    ['document', meanings.document === null ? [] : words('document', meanings.document)],
    ['locator', meanings.locator === null ? [] : words('locator', meanings.locator)],
    ['phone', meanings.phone === null ? [] : words('phone', meanings.phone.slice(-phoneDigits))],
    ['seat', meanings.seat === null || flightId === null ? [] : queries.readFoundAtSeat(flightId, meanings.seat)],
  ]
}
