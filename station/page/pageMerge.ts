/** How sure it is that the booking and the passenger list speak of one person, by what they agree on; and what people said of it. */
import type { MergeView } from '#core/contract/pageParts.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import { documentKey } from '../merge/documentKey.ts'
import { isNearName } from '../merge/isNearName.ts'
import { isSameName } from '../merge/nameKeys.ts'
import { personSigns } from '../merge/personSigns.ts'
import type { PageGround } from './PageGround.ts'

type Compared = { readonly field: string; readonly isSame: boolean | null }

export function pageMerge(ground: PageGround): MergeView {
  const { engine, keys, traveller } = ground
  const record = engine.station.store.travellers.readRow(keys.row)
  const person = record?.person ?? null
  const isBooked = record?.pnrIndex != null
  const words = readWords(ground, person)
  const may = person !== null && isBooked ? 'split' : person !== null || isBooked ? 'join' : null
  if (person === null || !isBooked) return { confidence: 'single', agrees: [], differs: [], words, may }
  const compared = compare(ground, person)
  const agrees = compared.filter((one) => one.isSame === true).map((one) => one.field)
  const differs = compared.filter((one) => one.isSame === false).map((one) => one.field)
  const named = traveller.conflicts.map((conflict) => conflict.field).filter((field) => !differs.includes(field))
  return { confidence: judge(agrees, [...differs, ...named]), agrees, differs: [...differs, ...named], words, may }
}

/** The same document is the person; name with birth date or seat is very likely the person; a name alone is weak. */
function judge(agrees: readonly string[], differs: readonly string[]): MergeView['confidence'] {
  const has = (field: string): boolean => agrees.includes(field)
  if (has('document') && !differs.includes('birthOn')) return 'sure'
  if (has('name') && (has('birthOn') || has('seat') || has('locator')))
    return differs.includes('birthOn') ? 'weak' : 'likely'
  return 'weak'
}

function compare({ booked, traveller, pnr }: PageGround, person: ManifestPerson): readonly Compared[] {
  const own = (booked?.documents ?? []).flatMap((document) => documentKey(document) ?? [])
  const listed = person.documents.flatMap((document) => documentKey(document) ?? [])
  const births = (booked?.documents ?? []).flatMap((document) => document.birthOn ?? [])
  const locators = (pnr?.locators ?? []).map((locator) => locator.code)
  const seat = traveller.checkIn?.seat ?? null
  return [
    {
      field: 'document',
      isSame: own.length === 0 || listed.length === 0 ? null : own.some((key) => listed.includes(key)),
    },
    {
      field: 'name',
      isSame: booked === null ? null : isSameName(booked.name, person.name) || isNearName(booked.name, person.name),
    },
    {
      field: 'birthOn',
      isSame: births.length === 0 || person.birthOn === null ? null : births.includes(person.birthOn),
    },
    { field: 'seat', isSame: seat === null || person.seat === null ? null : bareSeat(seat) === bareSeat(person.seat) },
    { field: 'locator', isSame: person.locator === null ? null : locators.includes(person.locator) },
  ]
}

const bareSeat = (seat: string): string => seat.replace(/^0+/, '').toUpperCase()

function readWords({ engine, keys, traveller }: PageGround, person: ManifestPerson | null): MergeView['words'] {
  const { own: code } = splitId(traveller.id)
  const signs = new Set(person === null ? [] : personSigns(person))
  const said = engine.station.store.corrections
    .readWords(keys.flight)
    .filter((word) => word.code === code || signs.has(word.sign))
  // One word is kept under each sign of the person.
  const once = new Map(said.map((word) => [`${word.at}${word.kind}`, word]))
  return [...once.values()].map(({ kind, reason, by, at }) => ({ kind, reason, by, at }))
}
