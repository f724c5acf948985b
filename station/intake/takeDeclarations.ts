/** Takes declarations: each to its traveller, or kept waiting until the flight is known. */
import { hash } from 'node:crypto'
import type { Declaration } from '#core/declaration/Declaration.ts'
import { moveList } from './moveList.ts'
import { findArrival, normalDesignator } from './findArrival.ts'
import { touchFlight } from './ImportRun.ts'
import { noteFeed } from './notePush.ts'
import { findTraveller, nameIndexOf } from './findTraveller.ts'
import type { TakeGroup } from './takeGroup.ts'

export const takeDeclarations: TakeGroup = (run, group, sending) => {
  const { store } = run.station
  for (const record of group.records) {
    if (record.kind !== 'declaration') continue
    const { declaration } = record
    run.tally.declarations++
    const rawHash = hash('sha256', JSON.stringify(declaration), 'buffer').subarray(0, 16)
    const known = store.declarations.readByReference(declaration.reference)
    if (known?.rawHash.equals(rawHash)) continue
    const offset = declaration.span.start
    const rawRow = store.files.addRaw({ message: sending.message, kind: 'declaration', offset, text: declaration.raw })
    const found = findOwner(run, declaration)
    const knownMs = knownAt(declaration, group.header.preparedAt, sending.atMs)
    if (found !== null) {
      moveList(run, found.book, knownMs)
      touchFlight(run, found.book.flight.id)
      noteFeed(run, found.book.row ?? 0, { source: 'DECLARATION', sending, count: 1 })
    }
    store.declarations.save({
      row: known?.row ?? null,
      declaration,
      traveller: found?.member.row ?? null,
      flight: found?.book.row ?? null,
      searchName: nameIndexOf(declaration),
      rawRow,
      rawHash,
      knownMs,
    })
  }
  return null
}

function findOwner(run: Parameters<TakeGroup>[0], declaration: Declaration) {
  const { carrier, number, arrivalOn } = declaration
  if (carrier === null || number === null || arrivalOn === null) return null
  const book = findArrival(run, normalDesignator(`${carrier}${number}`), arrivalOn)
  const member = book === null ? null : findTraveller(book, declaration)
  return book === null || member === null || member.row === null ? null : { book, member }
}

/** What was declared at noon was known at noon, however late the file of the day is read. */
function knownAt(declaration: Declaration, preparedAt: string | null, receivedMs: number): number {
  const declared = Date.parse(declaration.declaredAt ?? '')
  if (!Number.isNaN(declared)) return declared
  return preparedAt === null ? receivedMs : Date.parse(preparedAt)
}
