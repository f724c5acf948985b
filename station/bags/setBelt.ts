/** Notes when the first and the last bag of a flight came onto the belt, or that another belt is used. */
import type { BeltFlight } from '#core/contract/bags.ts'
import type { BeltTimes } from '#db/queries/bags.ts'
import type { Engine } from '../engine/Engine.ts'
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { formatBeltFlight } from './readHall.ts'

export type BeltWord = {
  readonly flightId: string
  readonly mark: 'first' | 'last' | 'clearFirst' | 'clearLast' | 'belt'
  readonly belt?: string | undefined
  readonly by: string
}

/** Null: no such flight. */
export function setBelt({ station, queries }: Engine, word: BeltWord): BeltFlight | null {
  const { store, settings, clock } = station
  const card = queries.readFlightCard(word.flightId)
  if (card === null) return null
  const at = clock().toISOString()
  const known = store.bags.readBelt(card.row) ?? { belt: null, firstAt: null, lastAt: null, by: word.by, at }
  const next = { ...known, ...changeOf(word, at), by: word.by, at }
  store.confirm(() => {
    store.bags.saveBelt(card.row, next)
    appendRecord(store, settings.id, { kind: 'belt', at, body: { flightId: word.flightId, ...next } })
  })
  station.changed({ kind: 'bags', id: word.flightId })
  return formatBeltFlight(formatFlightView(station, card), next)
}

function changeOf({ mark, belt }: BeltWord, at: string): Partial<BeltTimes> {
  switch (mark) {
    case 'first':
      return { firstAt: at }
    case 'last':
      return { lastAt: at }
    case 'clearFirst':
      return { firstAt: null }
    case 'clearLast':
      return { lastAt: null }
    case 'belt':
      return { belt: belt?.trim() || null }
  }
}
