/** What another station did with a traveller or a bag: seen, passed, skipped, chosen by hand, held. */
import { defaultSeals } from '#core/baggage/Seal.ts'
import { saveBagAct } from '../../bags/saveBagAct.ts'
import type { Arrived } from './applyRecord.ts'
import type { Applying } from './Applying.ts'
import { findAbout } from './findAbout.ts'
import { saveNewerDisposition } from './saveNewerDisposition.ts'

type Body = {
  readonly travellerId?: string
  readonly state?: string
  readonly note?: string | null
  readonly bagId?: string
  readonly hold?: 'manual' | string | null
  readonly by: string
}

export function applyDisposition(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { store } = applying.station
  const body = JSON.parse(record.body) as Body
  if (body.bagId !== undefined) return applyHold(applying, record, { ...body, bagId: body.bagId })
  const person = findAbout(store, applying.books, { travellerId: body.travellerId ?? '', about })
  if (person === null) return about?.person == null ? 'applied' : 'waiting'
  const { state = 'seen', note = null, by } = body
  if (state === 'selected') {
    store.worklists.saveManual({ traveller: person.row, note: note ?? '', by, at: record.at })
    store.flights.markListDue(person.flight.id)
    applying.toRank.add(person.flight.id)
  } else saveNewerDisposition(store, { traveller: person.row, state, note, by, at: record.at })
  applying.counted.add(person.flightRow)
  applying.travellers.add(person.traveller.id)
  return 'applied'
}

type Hold = Body & { readonly bagId: string }

/** A hold as stations said it before acts were kept one by one. */
function applyHold({ station: { store } }: Applying, record: Arrived['record'], body: Hold): 'applied' | 'waiting' {
  const bag = store.bags.read(body.bagId)?.row ?? null
  if (bag === null) return 'waiting'
  const held = defaultSeals.find((one) => one.reason === body.hold) ?? null
  const { at, station, seq } = record
  const plain = { sealNumber: null, result: null, note: null, undoes: null, by: body.by, at, bag, station, seq }
  saveBagAct(store, { ...plain, kind: held === null ? 'release' : 'hold', seal: held })
  return 'applied'
}
