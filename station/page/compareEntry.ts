/** What a watchlist entry says beside what the messages say, field by field, so that a person sees what agrees and what does not. */
import type { ComparedField } from '#core/contract/pageParts.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { searchName } from '#core/text/searchName.ts'
import type { WatchlistRecord } from '#db/queries/watchlist.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import { isNearName } from '../merge/isNearName.ts'
import { isSameName, sharesWord } from '../merge/nameKeys.ts'

type State = ComparedField['state']

export function compareEntry(entry: WatchlistRecord, traveller: Traveller): ComparedField[] {
  const name = nearestName(entry, traveller)
  const documents = traveller.documents.flatMap((document) => document.number ?? [])
  const listed = entry.documentNumber
  const same = listed === null ? null : (documents.find((number) => isSameNumber(number, listed)) ?? null)
  return [
    { field: 'name', listed: name.listed, sent: traveller.name.asSent, state: name.state },
    {
      field: 'birthOn',
      listed: entry.birthOn,
      sent: traveller.birthOn,
      state: compareDays(entry.birthOn, traveller.birthOn),
    },
    { field: 'sex', listed: entry.sex, sent: traveller.sex, state: compareCodes(entry.sex, traveller.sex) },
    {
      field: 'nationality',
      listed: entry.nationality,
      sent: traveller.nationality,
      state: compareCodes(entry.nationality, traveller.nationality),
    },
    {
      field: 'document',
      listed,
      sent: same ?? (documents.join(', ') || null),
      state: same !== null ? 'same' : compareNumbers(listed, documents),
    },
  ]
}

/** Of the names of the entry the one that is nearest: people are listed under several. */
function nearestName(entry: WatchlistRecord, { name }: Traveller): { readonly listed: string; readonly state: State } {
  const written = [[entry.surname, entry.given].filter(Boolean).join(' '), ...entry.aliases]
  const judged = written.map((listed) => {
    const [surname = '', ...given] = searchName(listed).split(' ')
    const other = { ...name, surname, given: given.join(' '), search: searchName(listed) }
    const state: State =
      isSameName(other, name) || isSameName(name, other)
        ? 'same'
        : isNearName(other, name) || sharesWord(other, name)
          ? 'near'
          : 'different'
    return { listed, state }
  })
  return (
    judged.find((one) => one.state === 'same') ??
    judged.find((one) => one.state === 'near') ??
    judged[0] ?? { listed: '', state: 'unknown' }
  )
}

/** Near: the same year, day and month swapped, or one figure typed wrongly. */
function compareDays(a: string | null, b: string | null): State {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'same'
  const [yearA, monthA, dayA] = a.split('-')
  const [yearB, monthB, dayB] = b.split('-')
  const isSwapped = yearA === yearB && monthA === dayB && dayA === monthB
  return isSwapped || differing(a, b) === 1 || dayA === '00' ? 'near' : 'different'
}

function compareCodes(a: string | null, b: string | null): State {
  if (a === null || b === null) return 'unknown'
  return a === b ? 'same' : 'different'
}

function compareNumbers(listed: string | null, sent: readonly string[]): State {
  if (listed === null || sent.length === 0) return 'unknown'
  return sent.some((number) => differing(normalDocumentNumber(number), normalDocumentNumber(listed)) <= 1)
    ? 'near'
    : 'different'
}

function isSameNumber(a: string, b: string): boolean {
  return normalDocumentNumber(a) === normalDocumentNumber(b)
}

/** Characters that differ in place; texts of different length differ everywhere. */
function differing(a: string, b: string): number {
  if (a.length !== b.length) return Math.max(a.length, b.length)
  let count = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++
  return count
}
