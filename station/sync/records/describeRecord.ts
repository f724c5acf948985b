/** What another station needs, beside the hashed text of a record, to find the person it is about. */
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { LogRecord } from '#db/queries/log.ts'
import type { Store } from '#db/store.ts'
import type { About } from './TravellingRecord.ts'

/** Kinds about this station alone, which nobody else applies: names must not travel with them. */
const ownAffairs: ReadonlySet<string> = new Set(['access', 'separation', 'purge', 'pack'])

type Body = {
  readonly travellerId?: string
  readonly bagId?: string
  readonly flightId?: string
  readonly id?: string
}

/** Null where the record is about no person, bag or flight. */
export function describeRecord(store: Store, record: LogRecord): About | null {
  if (ownAffairs.has(record.kind)) return null
  const body = JSON.parse(record.body) as Body
  if (body.travellerId === undefined && body.bagId === undefined && body.flightId === undefined) return null
  const traveller = body.travellerId ? findMoved(store, body.travellerId) : null
  const travelling = record.kind === 'inspection' && body.id ? store.twins.readTravelling(body.id) : null
  return {
    flight: traveller?.flightId ?? body.bagId?.split('/')[0] ?? body.flightId ?? null,
    person:
      traveller === null
        ? null
        : {
            surname: traveller.name.surname,
            given: traveller.name.given,
            birthOn: traveller.birthOn,
            documentNumber: traveller.documents[0]?.number ?? null,
          },
    knownMs: travelling?.knownMs ?? null,
    contentKey: travelling?.contentKey?.toString('base64') ?? null,
    ...(record.kind === 'note' ? { note: store.notes.readText(record.station, record.seq) } : {}),
  }
}

/** Put on one flight, taken from it, put on another: more often than that it is a mistake. */
const mostMoves = 20

/** The person by this id, or by the one that it was moved to since. */
function findMoved(store: Store, travellerId: string): Traveller | null {
  let id: string | null = travellerId
  for (let move = 0; move < mostMoves && id !== null; move++) {
    const known = store.travellers.read(id)
    if (known !== null) return known.traveller
    id = store.log.readMovedTo(id)
  }
  return null
}
