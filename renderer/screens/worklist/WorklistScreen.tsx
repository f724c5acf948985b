/** The ranked list of a flight with the panel that shows why, and the actions in the same corner. */
import { useEffect, useMemo } from 'react'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { go } from '../../shell/route.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { FlightHeader } from './FlightHeader.tsx'
import { filterRows } from './rowFilter.ts'
import { RowTable } from './RowTable.tsx'
import { ShowMePanel } from './ShowMePanel.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useRowActions } from './useRowActions.ts'
import { WorklistDialogs } from './WorklistDialogs.tsx'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

export function WorklistScreen({ flightId, user }: { readonly flightId: string; readonly user: User }) {
  const { answer, rows, tab, filter, cursorId, opened, listChanged, cursorMoved } = useWorklist()
  useEffect(() => {
    rememberFlight(flightId)
    void opened(flightId)
  }, [flightId, opened])
  useChanges(['worklist'], flightId, () => void listChanged())
  const shown = useMemo(() => filterRows(rows, tab, filter), [rows, tab, filter])
  const cursor = shown.find((row) => row.travellerId === cursorId) ?? shown[0] ?? null
  const mayAct = user.role !== 'auditor'
  const actions = useRowActions(cursor, mayAct)
  useListKeys({ ids: shown.map((row) => row.travellerId), cursorId: cursor?.travellerId ?? null, onMove: cursorMoved })
  if (!answer.value && answer.state === 'failed') {
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(flightId)} />
  }
  const list = answer.value
  if (!list) return <RowSkeletons rows={10} height={58} />
  return (
    <div className={css.screen}>
      <section className={css.list}>
        <FlightHeader list={list} />
        <Toolbar list={list} rows={rows} user={user} />
        <RowTable
          rows={shown}
          total={rows.length}
          cursorId={cursor?.travellerId ?? null}
          onOpen={(travellerId) => go({ name: 'traveller', travellerId })}
        />
      </section>
      <ShowMePanel row={cursor} actions={mayAct ? actions : null} />
      <WorklistDialogs list={list} row={cursor} />
    </div>
  )
}
