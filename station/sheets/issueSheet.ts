/** Issues a referral sheet: numbers it and remembers who printed it when and why, so that each paper can be traced. */
import { type Purpose, purposes, type User } from '#core/contract/access.ts'
import type { Sheet } from '#core/contract/travellers.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { Station } from '../Station.ts'

export type SheetAsk = { readonly travellerId: string; readonly purpose: Purpose; readonly by: User }

/** Null: no such traveller. */
export function issueSheet({ store, settings, clock }: Station, { travellerId, purpose, by }: SheetAsk): Sheet | null {
  const row = store.travellers.readRowOf(travellerId)
  if (row === null || store.keeping.isSeparated(splitId(travellerId).flightId)) return null
  const at = clock().toISOString()
  const number = store.confirm(() => store.notes.addSheet({ traveller: row, purpose, by: by.id, at }))
  const name = [settings.name, settings.hall].filter(Boolean).join(' ')
  return { number: sheetNumber(settings.id, number), station: name, by: by.name, at, purpose }
}

/** Sheets printed of one traveller, oldest first, with the id of who printed each. */
export function readSheets({ store, settings }: Station, traveller: number): Sheet[] {
  const station = [settings.name, settings.hall].filter(Boolean).join(' ')
  return store.notes.readSheets(traveller).map(({ number, purpose, by, at }) => ({
    number: sheetNumber(settings.id, number),
    station,
    by,
    at,
    purpose: purposes.find((one) => one === purpose) ?? 'administration',
  }))
}

function sheetNumber(station: string, number: number): string {
  return `${station}-${String(number).padStart(5, '0')}`
}
