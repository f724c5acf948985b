/** The bags of a flight in the order to look at them, for the belt side. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { formatFlightNumber } from '../../format/formatFlight.ts'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { formatRoute } from '../../shell/route.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { FlightViews } from '../flight/FlightViews.tsx'
import { BagTable } from './BagTable.tsx'
import { BagTabs } from './BagTabs.tsx'
import css from './bags.module.css'
import { bagInTab, useBags } from './bagsStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

export function BagsScreen({ flightId, user }: { readonly flightId: string; readonly user: User }) {
  const { t } = useTranslation()
  const { answer, tab, text, cursorId, opened, textTyped, cursorMoved } = useBags()
  useEffect(() => {
    rememberFlight(flightId)
    void opened(flightId)
  }, [flightId, opened])
  useChanges(['bags', 'worklist'], flightId, () => void opened(flightId))
  const rows = useMemo(() => {
    const word = text.toUpperCase().replaceAll(' ', '')
    const hay = (row: { tag: string; ownerName: string | null; ownerSeat: string | null }) =>
      `${row.tag}${row.ownerName ?? ''}${row.ownerSeat ?? ''}`.toUpperCase().replaceAll(' ', '')
    return (answer.value?.rows ?? []).filter((row) => bagInTab(row, tab) && hay(row).includes(word))
  }, [answer.value, tab, text])
  const cursor = rows.find((row) => row.bagId === cursorId) ?? rows[0] ?? null
  useListKeys({
    ids: rows.map((row) => row.bagId),
    cursorId: cursor?.bagId ?? null,
    onMove: cursorMoved,
    onEnter: () => cursor?.ownerId && void openTraveller(cursor.ownerId),
  })
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(flightId)} />
  if (!answer.value) return <RowSkeletons rows={10} />
  const { flight, belt } = answer.value
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>
          {formatFlightNumber(flight)} · {t('nav.bags')}
        </h1>
        <span className={css.belt}>
          {t('flight.belt')} {belt ?? flight.belt ?? '–'}
        </span>
        <a className={css.hall} href={formatRoute({ name: 'hall', text: '' })}>
          {t('nav.hall')}
        </a>
        <span className={css.space} />
        <BagTabs rows={answer.value.rows} />
        <SearchField value={text} label={t('bags.search')} onChange={textTyped} width={190} />
      </header>
      <FlightViews flightId={flightId} view="bags" />
      {rows.length === 0 ? (
        <EmptyNotice
          title={t(answer.value.rows.length === 0 ? 'bags.noData' : 'bags.none')}
          hint={t(answer.value.rows.length === 0 ? 'bags.noDataHint' : 'bags.noneHint')}
        />
      ) : (
        <BagTable rows={rows} cursorId={cursor?.bagId ?? null} mayAct={user.role !== 'auditor'} />
      )}
    </div>
  )
}
