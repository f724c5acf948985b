/** The four booking pushes and the two other sources as ticks: here, missing, still ahead. */
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import { pushStates } from '../../format/pushStates.ts'
import css from './arrivals.module.css'

const marks = { here: '✓', missing: '!', passed: '–', ahead: '·' } as const

export function PushTicks({ flight, nowMs }: { readonly flight: FlightView; readonly nowMs: number }) {
  const { t } = useTranslation()
  const come = { API: flight.counts.api > 0, DCS: flight.counts.dcs > 0, BAG: flight.bags > 0 }
  const sources = (['API', 'DCS', 'BAG'] as const).map((source) => ({
    label: source,
    state: come[source] ? ('here' as const) : ('ahead' as const),
  }))
  return (
    <span className={css.pushes}>
      {[...pushStates(flight, nowMs), ...sources].map(({ label, state }) => (
        <span key={label} className={css.push} data-state={state} title={t(`push.${state}`)}>
          <i aria-hidden="true">{marks[state]}</i>
          {t(`push.label.${label}`)}
          <span className="visually-hidden"> {t(`push.${state}`)}</span>
        </span>
      ))}
    </span>
  )
}
