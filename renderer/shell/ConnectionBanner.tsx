/** Says that the connection to the station is gone, and goes away by itself when it is back. */
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../client/connection.ts'
import css from './shell.module.css'

export function ConnectionBanner() {
  const { t } = useTranslation()
  const state = useConnection((it) => it.state)
  if (state !== 'lost' && state !== 'over') return null
  return (
    <div className={css.banner} role="alert">
      <IconPlugConnectedX size={20} aria-hidden="true" />
      <b>{t('connection.lost')}</b>
      <span>{t(state === 'over' ? 'connection.over' : 'connection.retrying')}</span>
    </div>
  )
}
