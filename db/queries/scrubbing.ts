/** Takes one person out of a booking that others stay in: the shared text goes, what names the person in the record goes. */
import type { Database } from 'better-sqlite3'

type Place = { readonly pnr: number | null; readonly pnrIndex: number | null }
type Booking = Record<string, unknown> & { readonly travellers?: readonly Record<string, unknown>[] }

const nobody = { asSent: '', surname: '', given: '', title: null, search: '' }
/** Lists whose lines say whom they are of. */
const ownLists = ['tickets', 'contacts', 'services', 'checkIns']

export function scrubbingQueries(sql: Database) {
  const place = sql.prepare<[number], Place>('SELECT pnr, pnr_index AS pnrIndex FROM travellers WHERE row = ?')
  const body = sql.prepare<[number], { body: string }>('SELECT body FROM pnrs WHERE row = ?')
  const save = sql.prepare<[string, number]>('UPDATE pnrs SET body = ? WHERE row = ?')
  const kept = sql.prepare<[string], { body: string }>(`SELECT body FROM kept WHERE place = 'pnrs' AND row = ?`)
  const saveKept = sql.prepare<[string, string]>(`UPDATE kept SET body = ? WHERE place = 'pnrs' AND row = ?`)
  const raws = 'SELECT raw FROM pnr_versions WHERE pnr = ?'
  const blank = sql.prepare<[number]>(`UPDATE raws SET packed = 0, text = x'' WHERE row IN (${raws})`)
  const dropKept = sql.prepare<[number]>(`DELETE FROM kept_raws WHERE row IN (${raws})`)
  const changes = sql.prepare<[number]>(`UPDATE pnr_versions SET changes = '[]' WHERE pnr = ?`)
  return {
    /** Call before the person's own rows go, inside the same write. */
    scrub(traveller: number): void {
      const at = place.get(traveller)
      if (at === undefined || at.pnr === null) return
      const { pnr, pnrIndex } = at
      const open = body.get(pnr)
      if (open !== undefined) save.run(withoutPerson(open.body, pnrIndex), pnr)
      const apart = kept.get(String(pnr))
      if (apart !== undefined) {
        const columns = JSON.parse(apart.body) as Record<string, unknown> & { readonly body: string }
        saveKept.run(JSON.stringify({ ...columns, body: withoutPerson(columns.body, pnrIndex) }), String(pnr))
      }
      blank.run(pnr)
      dropKept.run(pnr)
      changes.run(pnr)
    },
  }
}

function withoutPerson(text: string, index: number | null): string {
  const booking = JSON.parse(text) as Booking
  const { travellers = [] } = booking
  const ref = index === null ? undefined : travellers[index]?.ref
  const left = travellers.map((one, at) =>
    at === index ? { ...one, name: nobody, uniqueId: null, documents: [], frequentFlyer: [] } : one,
  )
  const lists = ownLists.map((name) => {
    const lines = (booking[name] ?? []) as readonly { readonly travellerRef?: unknown }[]
    return [name, typeof ref === 'string' ? lines.filter((line) => line.travellerRef !== ref) : lines] as const
  })
  // Free words name whom they like.
  return JSON.stringify({ ...booking, ...Object.fromEntries(lists), travellers: left, remarks: [], history: [] })
}
