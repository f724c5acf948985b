/** The arrivals board: which flight is next, how far its list is worked off, and what is missing. */
import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../../client/changes.ts'
import { SearchField } from '../../components/SearchField.tsx'
import { chooseFlights } from '../../format/chooseFlights.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { go } from '../../shell/route.ts'
import { useNow } from '../../shell/useNow.ts'
import { useArrivals } from './arrivalsStore.ts'
import { Board } from './Board.tsx'
import css from './arrivals.module.css'

const spans = ['next', 'today', 'all'] as const

export function ArrivalsScreen() {
  const { t } = useTranslation()
  const { answer, span, text, cursorId, asked, spanChosen, textTyped, cursorMoved } = useArrivals()
  const nowMs = useNow(10_000)
  const zone = useZone()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['flights', 'worklist', 'import', 'station'], null, () => void asked())
  const flights = useMemo(
    () => chooseFlights(answer.value?.flights ?? [], { span, text, nowMs }),
    [answer.value, span, text, nowMs],
  )
  const open = (flightId: string) => go({ name: 'worklist', flightId })
  const cursor = flights.some((it) => it.id === cursorId) ? cursorId : (flights[0]?.id ?? null)
  useListKeys({ ids: flights.map((it) => it.id), cursorId: cursor, onMove: cursorMoved, onEnter: open })
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <h1>{t('arrivals.title')}</h1>
        <span className={css.count}>
          {t('arrivals.count', { count: flights.length })} · {t('arrivals.zones', { zone: zoneName(zone) })}
        </span>
        <span className={css.space} />
        <SegmentedControl
          aria-label={t('arrivals.span')}
          value={span}
          onChange={(value) => spanChosen(spans.find((it) => it === value) ?? 'next')}
          data={spans.map((value) => ({ value, label: t(`arrivals.spans.${value}`) }))}
        />
        <SearchField value={text} label={t('arrivals.search')} onChange={textTyped} width={240} />
      </div>
      <Board answer={answer} flights={flights} cursorId={cursor} nowMs={nowMs} onRetry={() => void asked()} />
      {span === 'all' && answer.value?.more && (
        <p className={css.more}>{t('arrivals.more', { count: flights.length })}</p>
      )}
    </div>
  )
}
