/** Whether all parts of a transmission are here, whichever came first and in whatever file; says which are not. */
import { missingParts } from '#core/messages/edifact/PartTally.ts'
import type { ImportRun } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'

/** True where nothing of the transmission is left to come. A gap is noted among the problems of the message. */
export function areAllPartsHere(run: ImportRun, { header, problems }: MessageGroup): boolean {
  const { part, accessReference, preparedAt, format } = header
  if (part === null || (part.first && part.last)) return true
  if (accessReference === null) return part.last
  const known = run.station.store.files.readParts({ accessReference, preparedAt, format })
  const last = known.find((one) => one.isLast)?.part ?? null
  // Until the last one has come nobody knows how many there are.
  if (last === null) return false
  const missing = missingParts(new Set(known.map((one) => one.part)), last)
  if (missing.length === 0) return true
  const message = `Of ${last} parts ${missing.join(', ')} had not come when this one was read; nobody was taken off the list for that.`
  problems.push({
    code: 'part-missing',
    message,
    severity: 'warning',
    line: 0,
    column: 0,
    offset: header.offset,
    segment: 'UNH',
  })
  return false
}
