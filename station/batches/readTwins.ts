/** Two records of one check side by side, with the names that a person decides by. */
import type { TwinView } from '#core/contract/exchange.ts'
import type { Station } from '../Station.ts'

export function readTwins({ store, settings }: Station): TwinView[] {
  const nameOf = (id: string): string => (id === settings.id ? settings.name : (store.peers.read(id)?.name ?? id))
  return store.twins.readOpen().flatMap(({ id, twinOf, travellerId, flightId }) => {
    const traveller = store.travellers.read(travellerId)
    const checks = traveller === null ? [] : store.twins.readChecks(traveller.row)
    const records = [twinOf, id].flatMap((recordId) => {
      const inspection = store.inspections.read(recordId)
      const check = checks.find((one) => one.id === recordId)
      if (inspection === null || check === undefined) return []
      const { at, by, outcome, note } = inspection
      return [{ id: recordId, stationName: nameOf(check.station), by, at, outcome, note, counts: recordId === twinOf }]
    })
    if (traveller === null || records.length !== 2) return []
    const { name, seat } = traveller.traveller
    return [{ travellerId, flightId, name: `${name.surname} ${name.given}`.trim(), seat: seat ?? null, records }]
  })
}
