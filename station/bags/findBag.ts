/** Finds a scanned or typed tag among the bags of the hall: whole, by airline letters and serial, or by its last digits. */
import type { BagRow } from '#core/contract/bags.ts'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import type { Engine } from '../engine/Engine.ts'
import { expandTags } from '../merge/expandTags.ts'
import { readBelts, readRows } from './readHall.ts'

/** A person reads out the last digits; fewer than four name too many bags. */
const fewestDigits = 4

export function findBag(engine: Engine, scanned: string): { readonly rows: BagRow[]; readonly belt: string | null } {
  const text = cleanScan(scanned)
  const tags = tagsOf(engine, text)
  const ending = text.replaceAll(/[\s-]/g, '')
  const isEnding = /^\d+$/.test(ending) && ending.length >= fewestDigits && ending.length < 10
  for (const fits of [(tag: string) => tags.has(tag), (tag: string) => isEnding && tag.endsWith(ending)]) {
    const found = readBelts(engine).flatMap((view) => {
      const flights = view.flights.filter((flight) => hasBag(engine, flight.flightId, fits))
      return flights.length === 0 ? [] : [{ belt: view.belt, rows: readRows(engine, flights) }]
    })
    const rows = found.flatMap((one) => one.rows.filter((row) => fits(row.tag)))
    if (rows.length > 0) return { rows, belt: found[0]?.belt ?? null }
  }
  return { rows: [], belt: null }
}

function hasBag({ station: { store } }: Engine, flightId: string, fits: (tag: string) => boolean): boolean {
  return store.bags.readTags(flightId).some(fits)
}

/** Ten digits, and every number of a range; letters become the airline's number under any leading digit. */
function tagsOf({ station }: Engine, text: string): ReadonlySet<string> {
  const read = readTagText(text)
  if (read === null) return new Set([text.replaceAll(/[\s-]/g, '').toUpperCase()])
  const accounting = read.carrier === null ? null : (station.reference.airline(read.carrier)?.accounting ?? null)
  const serial = read.carrier === null ? '' : read.first.slice(read.carrier.length)
  const firsts =
    accounting === null ? [read.first] : [read.first, ...[0, 1, 2, 3].map((lead) => `${lead}${accounting}${serial}`)]
  return new Set(firsts.flatMap((first) => expandTags({ first, count: read.count, destination: null })))
}
