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
  const age = about.dataAt ? formatAge(Math.max(0, now - Date.parse(about.dataAt)), language) : null
  return (
    <span className={css.pill} data-online={about.online}>
      <span className={css.dot} aria-hidden="true" />
      {t(about.online ? 'top.online' : 'top.offline')}
      <span className={css.pillDetail}>{age ? t('top.dataAge', { age }) : t('top.noData')}</span>
    </span>
  )
}
