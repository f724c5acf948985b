/** The bar on top: hall, scan box, data age, clock, user. */
import { ActionIcon } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { formatHall } from '../format/formatHall.ts'
import { formatClock } from '../format/formatInstant.ts'
import { zoneName } from '../format/zoneName.ts'
import { DataAge } from './DataAge.tsx'
import { ScanBox } from './ScanBox.tsx'
import css from './shell.module.css'
import { useStation, useZone } from './stationStore.ts'
import { useNow } from './useNow.ts'
import { UserMenu } from './UserMenu.tsx'

export function TopBar({ user, onHelp }: { readonly user: User; readonly onHelp: () => void }) {
  const { t } = useTranslation()
  const about = useStation((it) => it.about)
  return (
    <header className={css.top}>
      <b className={css.brand}>Gateside</b>
      {about && <span className={`${css.pill} ${css.hall}`}>{formatHall(about.station)}</span>}
      <ScanBox />
      <div className={css.space} />
      {about?.station.demonstration && <span className={`${css.pill} ${css.demo}`}>{t('top.demonstration')}</span>}
      <DataAge />
      <Clock />
      <UserMenu user={user} />
      <ActionIcon
        className={css.topButton}
        aria-label={t('help.title')}
        title={`${t('help.title')} (?)`}
        onClick={onHelp}
      >
        <IconHelp size={22} stroke={1.7} />
      </ActionIcon>
    </header>
  )
}

function Clock() {
  const zone = useZone()
  const now = useNow(1000)
  const { t } = useTranslation()
  return (
    <time
      className={css.clock}
      title={t('time.hall', { zone })}
      aria-label={t('top.clock')}
      dateTime={new Date(now).toISOString()}
    >
      {formatClock(new Date(now).toISOString(), zone)}
      <span className={css.zone}>{zoneName(zone)}</span>
    </time>
  )
}
