/** The rows of the board, or why there are none. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import type { Answer } from '../../client/Answer.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { go } from '../../shell/route.ts'
import { FlightRow } from './FlightRow.tsx'
import { type Board as BoardAnswer, useArrivals } from './arrivalsStore.ts'
import css from './arrivals.module.css'

type Props = {
  readonly answer: Answer<BoardAnswer>
  readonly flights: readonly FlightView[]
  readonly cursorId: string | null
  readonly nowMs: number
  readonly onRetry: () => void
}

export function Board({ answer, flights, cursorId, nowMs, onRetry }: Props) {
  const { t } = useTranslation()
  if (answer.state === 'failed' && !answer.value)
    return <FailureNotice failure={answer.failure ?? ''} onRetry={onRetry} />
  if (!answer.value) return <RowSkeletons rows={7} height={84} />
  if (answer.value.stored === 0) {
    return (
      <EmptyNotice title={t('arrivals.none')} hint={t('arrivals.noneHint')}>
        <Button onClick={() => go({ name: 'import', text: '' })}>{t('nav.import')}</Button>
      </EmptyNotice>
    )
  }
  if (flights.length === 0) return <NothingChosen />
  return (
    <ul className={css.board} aria-label={t('arrivals.title')}>
      {flights.map((flight) => (
        <FlightRow key={flight.id} flight={flight} current={flight.id === cursorId} nowMs={nowMs} />
      ))}
    </ul>
  )
}

function NothingChosen() {
  const { t } = useTranslation()
  const { spanChosen, textTyped } = useArrivals()
  const showAll = () => {
    spanChosen('all')
    textTyped('')
  }
  return (
    <EmptyNotice title={t('arrivals.nothingChosen')} hint={t('arrivals.nothingChosenHint')}>
      <Button variant="default" onClick={showAll}>
        {t('arrivals.showAll')}
      </Button>
    </EmptyNotice>
  )
}
