/** The baggage hall, the whole screen: belts on the left, the bags of one belt, the bag in hand on the right. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { chooseHallRows } from '../../format/hallRows.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { go } from '../../shell/route.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { BagPanel } from './BagPanel.tsx'
import { BeltList } from './BeltList.tsx'
import { FlightStrip } from './FlightStrip.tsx'
import { HallDialogs } from './HallDialogs.tsx'
import { HallRows } from './HallRows.tsx'
import { HallTabs } from './HallTabs.tsx'
import { HallTop } from './HallTop.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

export function HallScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { answer, tab, flightId, cursorId, found, asked, bagChosen, bagShown } = useHall()
  useEffect(() => void asked(), [asked])
  useChanges(['bags', 'worklist', 'flights'], null, () => void asked())
  const hall = answer.value
  const rows = useMemo(
    () => chooseHallRows(hall?.rows ?? [], { tab, flightId, found: found?.ids ?? null }),
    [hall, tab, flightId, found],
  )
  // The bag in hand stays so when it leaves the tab, or the list changes: no act may fall on the one that takes its place.
  const held = hall?.rows.find((row) => row.bagId === cursorId) ?? null
  const current = held ?? rows[0] ?? null
  const currentId = current?.bagId ?? null
  useEffect(() => {
    if (held === null && currentId !== null) bagChosen(currentId)
  }, [held, currentId, bagChosen])
  useEffect(() => void bagShown(currentId), [currentId, answer.value, bagShown])
  useListKeys({
    ids: rows.map((row) => row.bagId),
    cursorId: currentId,
    onMove: bagChosen,
    onEnter: () => current?.ownerId && void openTraveller(current.ownerId),
  })
  useKeys({ Escape: () => go({ name: 'arrivals', text: '' }) })
  if (!hall && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void asked()} />
  if (!hall) return <RowSkeletons rows={8} height={70} />
  const mayAct = user.role !== 'auditor'
  return (
    <div className={css.hall}>
      <HallTop hall={hall} user={user} />
      <BeltList hall={hall} />
      <section className={css.belt} aria-label={t('hall.bagsOf', { belt: hall.belt ?? t('hall.noBelt') })}>
        <FlightStrip hall={hall} mayAct={mayAct} />
        <HallTabs rows={hall.rows} />
        {rows.length === 0 ? (
          <EmptyNotice
            title={t(hall.belts.length === 0 ? 'hall.noFlights' : 'bags.none')}
            hint={t(hall.belts.length === 0 ? 'hall.noFlightsHint' : 'bags.noneHint')}
          />
        ) : (
          <HallRows rows={rows} cursorId={currentId} />
        )}
      </section>
      <BagPanel row={current} mayAct={mayAct} />
      <HallDialogs row={current} hall={hall} />
    </div>
  )
}
