/** What another station did with a traveller or a bag: seen, passed, skipped, chosen by hand, held. */
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
  if (body.bagId !== undefined) return applyHold(applying, record.at, { ...body, bagId: body.bagId })
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

function applyHold({ station }: Applying, at: string, { bagId, hold = null, by }: Hold): 'applied' | 'waiting' {
  const found = station.store.bags.read(bagId)
  if (found === null) return 'waiting'
  const known = found.bag.hold?.at ?? ''
  if (known > at) return 'applied'
  const reason = hold as NonNullable<typeof found.bag.hold>['reason'] | null
  station.store.bags.saveHold(found.row, reason === null ? null : { reason, by, at })
  return 'applied'
}
