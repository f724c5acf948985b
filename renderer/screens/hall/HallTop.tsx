/** The top of the hall: the clock, whether data are fresh, the box for tags, the seals, and the way out. */
import { IconTag, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { Hall } from '#core/contract/bags.ts'
import { formatAge } from '../../format/formatDuration.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { formatRoute } from '../../shell/route.ts'
import { useStation, useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useNow } from '../../shell/useNow.ts'
import { TagField } from './TagField.tsx'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function HallTop({ hall, user }: { readonly hall: Hall; readonly user: User }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const now = useNow(1000)
  const about = useStation((it) => it.about)
  const { dialogOpened } = useHall()
  const age = about?.dataAt ? formatAge(Math.max(0, now - Date.parse(about.dataAt)), language) : null
  return (
    <header className={css.top}>
      <h1>{t('hall.title')}</h1>
      <span className={css.clock}>{formatClock(new Date(now).toISOString(), zone)}</span>
      {user.role !== 'auditor' && <TagField hall={hall} />}
      <span className={css.space} />
      <span className={css.age}>
        ● {t(about?.online ? 'top.online' : 'top.offline')} {age && `· ${t('top.dataAge', { age })}`}
      </span>
      {user.role === 'administrator' && (
        <button type="button" className={css.plain} onClick={() => dialogOpened('seals')}>
          <IconTag size={20} aria-hidden="true" /> {t('seal.table')}
        </button>
      )}
      <a
        className={css.close}
        href={formatRoute({ name: 'arrivals', text: '' })}
        aria-label={t('hall.leave')}
        title={`${t('hall.leave')} (Esc)`}
      >
        <IconX size={26} />
      </a>
    </header>
  )
}
