/** The journey of one bag: what messages said of it, with their text, and what people did with it, in the order it came. */
import type { BagHistory } from '#core/contract/bags.ts'
import type { Engine } from '../engine/Engine.ts'
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { readBags } from '../jobs/readBags.ts'

type Line = BagHistory['lines'][number]

/** Null: no such bag. */
export function readBagHistory(engine: Engine, bagId: string): BagHistory | null {
  const { station, queries } = engine
  const { store } = station
  return store.read(() => {
    const found = store.bags.read(bagId)
    const row = found && readBags(engine, found.bag.flightId)?.rows.find((one) => one.bagId === bagId)
    if (!found || !row) return null
    const lines = [...messageLines(engine, found.row), ...actLines(engine, found.row)]
    const others = store.bags
      .readByTag(found.bag.tag)
      .filter((other) => other.row !== found.row)
      .flatMap((other) => {
        const card = queries.readFlightCard(other.bag.flightId)
        if (card === null) return []
        const { carrier, number, date } = formatFlightView(station, card)
        return [{ bagId: other.bag.id as string, flight: `${carrier}${number}`, date }]
      })
    return { row, lines, otherFlights: others }
  })
}

const blank = { by: null, seal: null, sealNumber: null, result: null, note: null, undone: false, raw: null } as const

function messageLines({ queries }: Engine, bag: number): Line[] {
  return queries.readBagEvents(bag).map(({ kind, at, station, raw }) => ({
    ...blank,
    kind,
    at,
    station,
    raw: raw === null ? null : (queries.readRaw(raw)?.text ?? null),
  }))
}

function actLines({ station: { store } }: Engine, bag: number): Line[] {
  const acts = store.bags.readActsOf(bag)
  const undone = new Set(acts.flatMap((act) => act.undoes ?? []))
  return acts.map((act) => ({
    ...blank,
    kind: act.kind,
    at: act.at,
    station: act.station,
    by: act.by,
    seal: act.seal,
    sealNumber: act.sealNumber,
    result: act.result,
    note: act.note,
    undone: undone.has(act.id),
  }))
}
