/** Requests of persons about their own data: taken in with a deadline, decided with a reason; a granted deletion is done at once. */
import { randomUUID } from 'node:crypto'
import type { PersonRequest } from '#core/contract/requestsOfPersons.ts'
import type { PurgeCertificate } from '#core/contract/retention.ts'
import type { PersonRequestRecord } from '#db/queries/answering.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { deletePerson } from './deletePerson.ts'

/** Ten days for each kind: Personal Information Protection Act, Enforcement Decree arts. 41 to 44. */
const daysToAnswer = 10
const dayMs = 86_400_000

export type NewRequest = Pick<PersonRequest, 'kind' | 'travellerId' | 'words'> & {
  readonly askedOn: string | null
  readonly by: string
}

export function takeRequest(station: Station, wish: NewRequest): PersonRequest | 'traveller' | 'noteNeeded' {
  const { store, settings, clock } = station
  if (wish.words.trim() === '') return 'noteNeeded'
  const row = store.travellers.readRowOf(wish.travellerId)
  if (row === null) return 'traveller'
  const takenAt = clock().toISOString()
  const askedOn = wish.askedOn ?? takenAt.slice(0, 10)
  const dueOn = new Date(Date.parse(askedOn) + daysToAnswer * dayMs).toISOString().slice(0, 10)
  const { kind, travellerId, words, by: takenBy } = wish
  const identity = store.travellers.readIdentityOf(row)
  const request = {
    id: randomUUID(),
    kind,
    travellerId,
    identity,
    words: words.trim(),
    askedOn,
    dueOn,
    takenBy,
    takenAt,
  }
  store.confirm(() => {
    store.answering.addRequest(request)
    const body = { id: request.id, kind, travellerId, dueOn, by: takenBy, state: 'open' }
    appendRecord(store, settings.id, { kind: 'personRequest', at: takenAt, body })
  })
  return formatRequest({ ...request, state: 'open', decidedBy: null, decidedAt: null, decision: null })
}

export function readRequests({ store }: Station): PersonRequest[] {
  return store.answering.readRequests().map(formatRequest)
}

export type Deciding = {
  readonly id: string
  readonly state: 'granted' | 'refused' | 'withdrawn'
  readonly decision: string
  readonly by: string
}
export type DecideRefusal = 'request' | 'decided' | 'noteNeeded' | 'secondPerson' | 'held'
export type Decided = { readonly request: PersonRequest; readonly certificate: PurgeCertificate | null }

export function decideRequest(station: Station, wish: Deciding): Decided | DecideRefusal {
  const { store, settings, clock } = station
  if (wish.decision.trim() === '') return 'noteNeeded'
  const known = store.answering.readRequest(wish.id)
  if (known === null) return 'request'
  if (known.state !== 'open') return 'decided'
  const isDeletion = known.kind === 'deletion' && wish.state === 'granted'
  // What is deleted cannot be had back: one person is not enough.
  if (isDeletion && known.takenBy === wish.by) return 'secondPerson'
  const row = store.travellers.readRowOf(known.travellerId)
  if (isDeletion && row !== null && isHeld(station, row)) return 'held'
  const at = clock().toISOString()
  const certificate = store.confirm(() => {
    const done = isDeletion && row !== null ? deletePerson(station, row, wish.by) : null
    store.answering.decideRequest({ ...wish, decision: wish.decision.trim(), at })
    const body = { id: wish.id, by: wish.by, state: wish.state, certificate: done?.hash ?? null }
    appendRecord(store, settings.id, { kind: 'personRequest', at, body })
    return done
  })
  const request = formatRequest(store.answering.readRequest(wish.id) ?? known)
  station.changed({ kind: 'traveller', id: known.travellerId })
  return { request, certificate }
}

function isHeld({ store }: Station, row: number): boolean {
  return store.travellers.readArrivalsOf(row).some((arrival) => store.answering.isHeld(arrival.row))
}

export function formatRequest({ identity: _identity, ...request }: PersonRequestRecord): PersonRequest {
  return request
}
