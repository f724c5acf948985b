/** How old the data are, and whether the station is connected: always in sight, never alarming. */
import { useTranslation } from 'react-i18next'
import { formatAge } from '../format/formatDuration.ts'
import css from './shell.module.css'
import { useStation } from './stationStore.ts'
import { useLanguage } from './useLanguage.ts'
import { useNow } from './useNow.ts'

export function DataAge() {
  const { t } = useTranslation()
  const language = useLanguage()
  const about = useStation((it) => it.about)
  const now = useNow(15_000)
  if (!about) return null
  const exchanged = about.lastSyncAt
    ? t('top.exchanged', { age: formatAge(Math.max(0, now - Date.parse(about.lastSyncAt)), language) })
    : t('top.neverExchanged')
  const age = about.dataAt ? formatAge(Math.max(0, now - Date.parse(about.dataAt)), language) : null
  return (
    <span className={css.pill} data-online={about.online} title={exchanged}>
      <span className={css.dot} aria-hidden="true" />
      {t(about.online ? 'top.online' : 'top.offline')}
      <span className="visually-hidden">{exchanged}</span>
      <span className={css.pillDetail}>{age ? t('top.dataAge', { age }) : t('top.noData')}</span>
    </span>
  )
}
