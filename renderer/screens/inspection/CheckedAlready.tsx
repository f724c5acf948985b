/** Says in the dialog of a check that somebody has recorded a result meanwhile: one more is a second check, not the first. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import css from './inspection.module.css'

export function CheckedAlready({ disposition }: Pick<WorklistRow, 'disposition'>) {
  const { t } = useTranslation()
  const zone = useZone()
  const { state, at, by } = disposition
  if (state !== 'inspected') return null
  return (
    <p className={css.already} role="status">
      ! {t('inspection.already', { name: by ?? '–', clock: at === null ? '–' : formatClock(at, zone) })}
    </p>
  )
}
