/** The clock of the airport where something happened, where it is another than that of the hall. */
import { useTranslation } from 'react-i18next'
import { formatClock, formatLocalClock, formatLocalDay } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import css from './traveller.module.css'

type Props = { readonly at: string; readonly airport: string | null; readonly local: string | null }

export function LocalTime({ at, airport, local }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  if (airport === null || local === null || formatClock(at, zone) === formatLocalClock(local)) return null
  return (
    <span className={css.localTime}>
      {' · '}
      {t('time.local', { airport })} {formatLocalDay(local)} {formatLocalClock(local)}
    </span>
  )
}
