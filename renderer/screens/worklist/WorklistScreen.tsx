/** One flight: its ranked list, seats, sources, changes and team, with the panel that shows why, and the actions in the same corner. */
import { useEffect, useMemo } from 'react'
import type { User } from '#core/contract/access.ts'
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { ignoreWhileLost } from '../../shell/ignoreWhileLost.ts'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { ChangesView } from '../flight/ChangesView.tsx'
import { useFlightPage } from '../flight/flightPageStore.ts'
import { FlightViews } from '../flight/FlightViews.tsx'
import { SeatsView } from '../flight/SeatsView.tsx'
import { SourcesView } from '../flight/SourcesView.tsx'
import { TeamView } from '../flight/TeamView.tsx'
import { useTeamOf } from '../flight/teamStore.ts'
import { FlightHeader } from './FlightHeader.tsx'
import { filterRows, noFilter } from './rowFilter.ts'
import { RowTable } from './RowTable.tsx'
import { ShowMePanel } from './ShowMePanel.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useRowActions } from './useRowActions.ts'
import { WorklistDialogs } from './WorklistDialogs.tsx'
import css from './worklist.module.css'
import { useSavedFilters } from './savedFilterStore.ts'
import { useWorklist } from './worklistStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

const otherViews = { seats: SeatsView, sources: SourcesView, changes: ChangesView, team: TeamView } as const
export type FlightView = 'worklist' | keyof typeof otherViews

type Props = { readonly flightId: string; readonly view: FlightView; readonly user: User }

export function WorklistScreen({ flightId, view, user }: Props) {
  const { answer, opened, cursorMoved } = useWorklist()
  useFlight(flightId)
  const inList = view === 'worklist'
  const shown = useShownRows()
  const cursor = useCursor(shown, inList)
  const mayAct = user.role !== 'auditor'
  const actions = useRowActions(cursor, mayAct, inList)
  const ids = useMemo(() => shown.map((row) => row.travellerId), [shown])
  useListKeys({ ids, cursorId: cursor?.travellerId ?? null, onMove: cursorMoved, active: inList })
  if (!answer.value && answer.state === 'failed') {
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(flightId)} />
  }
  const list = answer.value
  if (!list) return <RowSkeletons rows={10} height={58} />
  return (
    <div className={css.screen}>
      <section className={css.list}>
        <FlightHeader list={list} />
        <FlightViews flightId={flightId} view={view} />
        <View view={view} list={list} shown={shown} cursor={cursor} user={user} />
      </section>
      <ShowMePanel row={cursor} actions={mayAct ? actions : null} />
      <WorklistDialogs list={list} row={cursor} />
    </div>
  )
}

/** Opens the flight in every store that shows a part of it, and asks again when it changes. */
function useFlight(flightId: string): void {
  const { opened, listChanged } = useWorklist()
  const page = useFlightPage((it) => it.opened)
  useEffect(() => {
    rememberFlight(flightId)
    const isNew = useWorklist.getState().flightId !== flightId
    void opened(flightId)
    if (isNew) ignoreWhileLost(applyStartFilter(flightId))
    void page(flightId)
  }, [flightId, opened, page])
  useTeamOf(flightId)
  useChanges(['worklist'], flightId, () => {
    void listChanged()
    void page(flightId)
  })
}

/** The filter that the person's lists begin with, unless something has been chosen meanwhile. */
async function applyStartFilter(flightId: string): Promise<void> {
  const saved = useSavedFilters.getState()
  if (saved.filters.length === 0) await saved.asked()
  const start = useSavedFilters.getState().filters.find(({ isStart }) => isStart)
  const { flightId: now, tab, filter, filterApplied } = useWorklist.getState()
  if (start && now === flightId && tab === 'selected' && filter === noFilter) filterApplied(start.body)
}

function useShownRows(): readonly WorklistRow[] {
  const { rows, tab, filter } = useWorklist()
  return useMemo(() => filterRows(rows, tab, filter), [rows, tab, filter])
}

/** In the list the user always stands on a row of it; elsewhere on anyone of the flight. */
function useCursor(shown: readonly WorklistRow[], inList: boolean): WorklistRow | null {
  const { rows, cursorId } = useWorklist()
  const among = inList ? shown : rows
  return among.find((row) => row.travellerId === cursorId) ?? shown[0] ?? null
}

type ViewProps = {
  readonly view: FlightView
  readonly list: Worklist
  readonly shown: readonly WorklistRow[]
  readonly cursor: WorklistRow | null
  readonly user: User
}

function View({ view, list, shown, cursor, user }: ViewProps) {
  const { rows, cursorMoved } = useWorklist()
  const cursorId = cursor?.travellerId ?? null
  if (view !== 'worklist') {
    const Shown = otherViews[view]
    return <Shown list={list} cursorId={cursorId} onChoose={cursorMoved} />
  }
  return (
    <>
      <Toolbar list={list} rows={rows} user={user} />
      <RowTable
        rows={shown}
        total={rows.length}
        cursorId={cursorId}
        onOpen={(travellerId) => void openTraveller(travellerId)}
      />
    </>
  )
}
