/** Takes a PAXLST message: its people into the leg that arrives here. */
import { arrivingLeg, flightOfLeg } from '../merge/flightOfLegs.ts'
import { findOwners } from '../merge/takeBags.ts'
import { takeLeg } from '../merge/takeLeg.ts'
import { takePerson } from '../merge/takePerson.ts'
import { attachDeclarations } from './attachDeclarations.ts'
import { attachInspections } from './attachInspections.ts'
import { flightHere } from './flightHere.ts'
import { notePush } from './notePush.ts'
import { areAllPartsHere } from './areAllPartsHere.ts'
import { saveBook } from './saveBook.ts'
import { tallyBook } from './tallyBook.ts'
import type { TakeGroup } from './takeGroup.ts'

/** BGM sub-codes that say whether the listed people fly (PAXLST guide: close-out, cancelled reservation, cancelled flight). */
const boarding: Readonly<Record<string, boolean>> = { CLNB: false, XR: false, XF: false, CF: false, CLOB: true }

export const takeManifest: TakeGroup = (run, group, sending) => {
  const { files, messages } = run.station.store
  const people = group.records.filter((record) => record.kind === 'person')
  const clearance = people.find((record) => record.person.clearance !== null)?.person.clearance ?? null
  const here = flightHere(run, sending, clearance)
  const stated = flightOfLeg(arrivingLeg(group.header.legs, here), here)
  const book = run.shelf.open(stated)
  takeLeg(book, stated)
  const context = { sending, keyedHash: run.keyedHash }
  const onBoard = boarding[group.header.subFunction ?? ''] ?? null
  const raws: number[] = []
  for (const { person, offset } of people) {
    let rawRow: number | null = null
    const saveRaw = () =>
      (rawRow = files.addRaw({ message: sending.message, kind: 'person', offset, text: person.raw }))
    const taken = takePerson(book, { person, saveRaw, onBoard }, context)
    // Who was listed before in the same words and flies as before: a list adds, it takes nobody away by silence.
    if (taken !== 'same') raws.push(rawRow ?? saveRaw())
  }
  messages.saveRecordRaws(sending.message, raws)
  findOwners(book)
  const flight = saveBook(run, book, sending)
  attachDeclarations(run, book)
  attachInspections(run, book)
  if (group.isLast) areAllPartsHere(run, group)
  notePush(run, book, { group, sending, source: 'API' })
  tallyBook(run, book)
  return flight
}
