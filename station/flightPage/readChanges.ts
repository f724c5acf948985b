/** Who of a flight is new, gone, back or changed since a person's last look, or since a sending came. */
import type { ChangedPerson, FlightChanges } from '#core/contract/flightPage.ts'
import type { ListRow } from '#db/queries/readLists.ts'
import type { ChangeSince, PushRow } from '#db/queries/looks.ts'
import type { Engine } from '../engine/Engine.ts'
import { toBrief } from './readOverview.ts'

export type ChangesQuestion = { readonly flightId: string; readonly push: number | null; readonly user: string }

type Since = {
  readonly at: string | null
  readonly changes: readonly ChangeSince[]
  readonly fresh: ReadonlySet<number>
}

/** Null: no such flight. */
export function readChanges({ station, queries }: Engine, question: ChangesQuestion): FlightChanges | null {
  const { looks } = station.store
  return station.store.read(() => {
    const card = queries.readFlightCard(question.flightId)
    if (card === null) return null
    const pushes = looks.readPushRows(card.row)
    const push = question.push === null ? null : (pushes.find((one) => one.row === question.push) ?? null)
    const since = push === null ? sinceLook(looks, question.user, card.row) : sincePush(looks, push, card.row)
    const rows = queries.readListRows(card.row)
    const byPerson = Map.groupBy(since.changes, (change) => change.traveller)
    return {
      since: since.at,
      people: rows.flatMap((row) => toChanged(row, since, byPerson.get(row.row) ?? [])),
      mark: looks.readMark(),
      pushes: pushes.map(({ row, source, label, at }) => ({ push: row, source, label, at })),
    }
  })
}

type Looks = Engine['station']['store']['looks']

/** Who never looked has nothing to compare with. */
function sinceLook(looks: Looks, user: string, flight: number): Since {
  const look = looks.readLook(user, flight)
  if (look === null) return { at: null, changes: [], fresh: new Set() }
  const fresh = new Set(looks.readNewAfter(flight, look.traveller))
  return { at: look.at, changes: looks.readChangesAfter(flight, look.change), fresh }
}

function sincePush(looks: Looks, push: PushRow, flight: number): Since {
  const fresh = new Set(looks.readNewFrom(flight, Date.parse(push.at)))
  return { at: push.at, changes: looks.readChangesFrom(flight, push.message), fresh }
}

function toChanged(row: ListRow, since: Since, changes: readonly ChangeSince[]): ChangedPerson[] {
  const isNew = since.fresh.has(row.row)
  const board = netChanges(changes).find((change) => change.field === 'onBoard')
  const kind = isNew ? 'new' : board?.after === 'false' ? 'gone' : board?.after === 'true' ? 'back' : 'changed'
  const shown = netChanges(changes.filter((change) => change.material === 1)).filter(({ field }) => field !== 'onBoard')
  if (kind === 'changed' && shown.length === 0) return []
  return [{ ...toBrief(row), kind, changes: isNew ? [] : shown }]
}

/** From the first value to the last; what came back to where it was is no change. */
function netChanges(changes: readonly ChangeSince[]): ChangedPerson['changes'] {
  return [...Map.groupBy(changes, (change) => change.field)].flatMap(([field, steps]) => {
    const before = steps[0]?.before ?? null
    const after = steps.at(-1)?.after ?? null
    return before === after ? [] : [{ field, before, after }]
  })
}
