/** The flights of one belt: which are shown, and when their first and last bags came out. */
import { useTranslation } from 'react-i18next'
import type { BeltFlight, Hall } from '#core/contract/bags.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { tellFailure } from '../../components/tell.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function FlightStrip({ hall, mayAct }: { readonly hall: Hall; readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const flights = hall.belts.find((belt) => belt.belt === hall.belt)?.flights ?? []
  return (
    <div className={css.strip}>
      <h2>{hall.belt === null ? t('hall.noBelt') : t('hall.belt', { belt: hall.belt })}</h2>
      {flights.map((flight) => (
        <FlightTimes key={flight.flightId} flight={flight} isOnly={flights.length === 1} mayAct={mayAct} />
      ))}
    </div>
  )
}

type Props = { readonly flight: BeltFlight; readonly isOnly: boolean; readonly mayAct: boolean }

function FlightTimes({ flight, isOnly, mayAct }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  const { flightId: chosen, flightChosen, beltMarked } = useHall()
  const mark = (of: 'first' | 'last' | 'clearFirst' | 'clearLast') =>
    void beltMarked(flight.flightId, of).catch((error: unknown) => tellFailure(t, error))
  const isChosen = chosen === flight.flightId
  return (
    <div className={css.flight}>
      <button
        type="button"
        aria-pressed={isChosen}
        disabled={isOnly}
        onClick={() => flightChosen(isChosen ? null : flight.flightId)}
      >
        <b>{flight.flight}</b> {flight.from} · {formatClock(flight.arrivalAt, zone)} ·{' '}
        {t('hall.bags', { count: flight.bags })}
      </button>
      <button type="button" disabled={!mayAct} onClick={() => mark(flight.firstAt ? 'clearFirst' : 'first')}>
        {t('hall.firstBag')} {flight.firstAt ? `✓ ${formatClock(flight.firstAt, zone)}` : '–'}
      </button>
      <button type="button" disabled={!mayAct} onClick={() => mark(flight.lastAt ? 'clearLast' : 'last')}>
        {t('hall.lastBag')} {flight.lastAt ? `✓ ${formatClock(flight.lastAt, zone)}` : '–'}
      </button>
    </div>
  )
}
