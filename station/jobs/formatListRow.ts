/** A stored list row as the contract shows it: the name for eyes, age on arrival, scores in words, what was done. */
import type { HeldBag, WorklistRow } from '#core/contract/worklist.ts'
import { latinName } from '#core/text/latinName.ts'
import { dispositions } from '#core/contract/shared.ts'
import type { SelectionLabel } from '../lists/createSelectionLabels.ts'
import type { ListChange, ListPlace, ListRow } from '#db/queries/readLists.ts'
import { copyReason } from './copyReason.ts'

export type ListFrame = {
  /** Local day of arrival, for ages. */
  readonly arrivalOn: string
  /** Place in the list for those who have none. */
  readonly rank: number
  /** Everyone of the booking on this flight, this traveller included. */
  readonly party: readonly ListRow[]
  readonly changes: readonly ListChange[]
  /** Bags that the hall holds, by the row of their owner. */
  readonly held?: ReadonlyMap<number, readonly HeldBag[]>
  /** Words for the detail of a selection. */
  readonly label?: SelectionLabel
}

export function formatListRow(row: ListRow, frame: ListFrame): WorklistRow {
  const { place } = row
  return {
    rank: place?.rank ?? frame.rank,
    travellerId: row.id,
    name: displayName(row),
    surname: row.surname,
    given: row.given,
    sex: row.sex,
    age: ageOn(row.birthOn, frame.arrivalOn),
    nationality: row.nationality,
    kind: row.kind,
    seat: row.seat,
    cabin: row.cabin,
    locator: row.locator,
    partySize: Math.max(frame.party.length, 1),
    companions: frame.party
      .filter((other) => other.row !== row.row)
      .map((other) => ({ travellerId: other.id, name: displayName(other), selected: isSelected(other) })),
    priority: place?.priority ?? 0,
    high: formatScore(place?.high ?? null),
    drug: formatScore(place?.drug ?? null),
    novelty: place?.novelty ?? null,
    selection: formatSelection(place, frame.label),
    bags: { pieces: row.bagPieces ?? 0, weightKg: row.bagWeightKg },
    disposition: formatDisposition(row),
    changes: frame.changes.map(({ field, before, after }) => ({ field, before, after })),
    onBoard: row.onBoard,
    withoutDocument: row.document === null,
    conflicts: row.conflicts,
    sources: [...row.sources],
    latin: latinName(displayName(row)),
    held: [...(frame.held?.get(row.row) ?? [])],
  }
}

function formatSelection(place: ListPlace | null, label: SelectionLabel | undefined): WorklistRow['selection'] {
  if (place === null || place.selection === null) return null
  return { ...place.selection, label: label?.(place.selection) ?? null }
}

/** Whether the list proposes the person for a check. */
export function isSelected(row: ListRow): boolean {
  return row.place !== null && row.place.selection !== null
}

type Named = { readonly surname: string; readonly given: string; readonly locator?: string | null }

/** Surname first, as passports and Korean lists have it; whom a booking does not name is a question mark that can be opened. */
export function displayName({ surname, given, locator }: Named): string {
  const name = [surname, given].filter((part) => part !== '').join(' ')
  return name === '' ? ['?', locator].filter(Boolean).join(' ') : name
}

/** Full years on a day; null where the birth date is unknown or not before it. */
export function ageOn(birthOn: string | null, day: string): number | null {
  if (birthOn === null || !/^\d{4}-\d{2}-\d{2}$/.test(birthOn)) return null
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4))
  const age = day.slice(5) < birthOn.slice(5) ? years - 1 : years
  return age >= 0 ? age : null
}

/** N of "1 in N": two significant digits are as much as the probability can honestly say. */
export function oneIn(p: number): number {
  if (p <= 0) return 1_000_000
  return Math.max(1, Number((1 / p).toPrecision(2)))
}

function formatScore(score: ListPlace['high']): WorklistRow['high'] {
  if (score === null) return null
  const reasons = score.reasons.map(copyReason)
  return { p: score.p, oneIn: oneIn(score.p), band: score.band, reasons }
}

function formatDisposition({ disposition, outcome }: ListRow): WorklistRow['disposition'] {
  if (disposition === null) {
    return { state: outcome === null ? 'open' : 'inspected', by: null, at: null, note: null, outcome }
  }
  const state = dispositions.find((known) => known === disposition.state) ?? 'open'
  return { ...disposition, state, outcome }
}
