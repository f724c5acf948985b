/** Flight, gate, clock, progress and data age, in one line. */
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Worklist } from '#core/contract/worklist.ts'
import { formatAge, formatCountdown } from '../../format/formatDuration.ts'
import { formatFlightNumber } from '../../format/formatFlight.ts'
import { formatRoute } from '../../shell/route.ts'
import { useStation } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useNow } from '../../shell/useNow.ts'
import css from './gate.module.css'

export function GateTop({ list, waiting }: { readonly list: Worklist; readonly waiting: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(1000)
  const about = useStation((it) => it.about)
  const { flight } = list
  const awayMs = flight.arrivalAt ? Date.parse(flight.arrivalAt) - now : null
  const age = about?.dataAt ? formatAge(Math.max(0, now - Date.parse(about.dataAt)), language) : null
  const selected = list.rows.filter(
    (row) => row.selection && row.selection.reason !== 'companion' && row.onBoard,
  ).length
  return (
    <header className={css.top}>
      <h1>{formatFlightNumber(flight)}</h1>
      <span>
        {t('flight.gate')} {flight.gate ?? '–'}
      </span>
      {awayMs !== null && <span className={css.clock}>{formatCountdown(awayMs, language)}</span>}
      <span className={css.space} />
      <span>{t('gate.seen', { done: selected - waiting, all: selected })}</span>
      <span className={css.age}>
        ● {t(about?.online ? 'top.online' : 'top.offline')} {age && `· ${t('top.dataAge', { age })}`}
      </span>
      <a
        className={css.close}
        href={formatRoute({ name: 'worklist', flightId: flight.id })}
        aria-label={t('gate.leave')}
        title={`${t('gate.leave')} (Esc)`}
      >
        <IconX size={26} />
      </a>
    </header>
  )
}
