/** Compares a person in hand with the watchlist, letter for letter and by likeness, field by field; and with earlier arrivals. */
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import type { WalkInCheck, WalkInMatch } from '#core/contract/walkIns.ts'
import { searchName } from '#core/text/searchName.ts'
import type { Engine } from '../engine/Engine.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import { formatFound } from '../search/formatFound.ts'
import { findByCode } from '../search/searchTravellers.ts'
import { matchName } from '../watch/matchName.ts'

/** Weaker ones than alert are shown too: the person stands here, and a look costs a second. */
const leastScore = 0.75
const mostMatches = 5
const mostEarlier = 5

export function checkWalkIn(engine: Engine, fields: WalkInFields): WalkInCheck {
  const { matches, entries } = matchName(engine.station, {
    name: `${fields.surname}/${fields.given}`,
    birthOn: fields.birthOn,
    sex: fields.sex,
    nationality: fields.nationality,
    documentNumber: fields.documentNumber,
    limit: mostMatches,
  })
  const compared = matches
    .filter((match) => match.alert || match.score >= leastScore)
    .map((match): WalkInMatch => {
      const own = compareFields(engine, fields, match.reference)
      const isSame = (name: string): boolean => own.some((one) => one.field === name && one.agrees === 'same')
      const isExact = isSame('documentNumber') || (isSame('name') && isSame('birthOn'))
      return { ...match, fields: own, how: isExact ? 'exact' : 'fuzzy' }
    })
  return { matches: compared, entries, earlier: readEarlier(engine, fields) }
}

type Compared = WalkInMatch['fields'][number]

function compareFields({ station }: Engine, fields: WalkInFields, reference: string): Compared[] {
  const entry = station.store.watchlist.findEntry(reference)
  if (entry === null) return []
  const own = searchName(`${fields.surname} ${fields.given}`)
  const listed = [`${entry.surname} ${entry.given}`, ...entry.aliases].map((name) => searchName(name.replace('/', ' ')))
  const isSameName = listed.some((name) => letters(name) === letters(own))
  const document = fields.documentNumber === null ? null : normalDocumentNumber(fields.documentNumber)
  const listedDocument = entry.documentNumber === null ? null : normalDocumentNumber(entry.documentNumber)
  const year = (day: string | null): string | null => day?.slice(0, 4) ?? null
  return [
    { field: 'name', here: own, there: listed[0] ?? null, agrees: isSameName ? 'same' : 'near' },
    compare('birthOn', [fields.birthOn, entry.birthOn], year(fields.birthOn) === year(entry.birthOn)),
    compare('sex', [fields.sex, entry.sex]),
    compare('nationality', [fields.nationality?.toUpperCase() ?? null, entry.nationality]),
    compare('documentNumber', [document, listedDocument]),
  ]
}

function compare(field: Compared['field'], [here, there]: [string | null, string | null], isNear = false): Compared {
  if (here === null || there === null) return { field, here, there, agrees: 'unknown' }
  return { field, here, there, agrees: here === there ? 'same' : isNear ? 'near' : 'differs' }
}

const letters = (name: string): string => name.replaceAll(' ', '')

function readEarlier(engine: Engine, { documentNumber }: WalkInFields): WalkInCheck['earlier'] {
  if (documentNumber === null) return []
  const document = normalDocumentNumber(documentNumber)
  const meanings = { tag: null, document, locator: null, phone: null, seat: null, name: [] }
  const found = findByCode(engine, meanings, { flightId: null, limit: mostEarlier }).find(([by]) => by === 'document')
  return (found?.[1] ?? []).filter((row) => row.document === document).map((row) => formatFound(row, 'document'))
}
