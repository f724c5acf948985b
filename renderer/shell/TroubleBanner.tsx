/** What someone should look after before it stops the work, over every screen. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './shell.module.css'
import { useStation } from './stationStore.ts'

export function TroubleBanner() {
  const { t } = useTranslation()
  const troubles = useStation((it) => it.about?.troubles)
  if (!troubles || troubles.length === 0) return null
  return (
    <div className={css.trouble} role="status">
      <IconAlertTriangle size={20} aria-hidden="true" />
      {troubles.map((kind) => (
        <span key={kind}>{t(`trouble.${kind}`)}</span>
      ))}
    </div>
  )
}
