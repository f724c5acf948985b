/** Whether travellers, scores and finds still look like those of the reference weeks. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DriftReport } from '#core/contract/packReports.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { useDrift } from './driftStore.ts'
import { ExplorationCard } from './ExplorationCard.tsx'
import { FeatureDriftTable } from './FeatureDriftTable.tsx'
import css from './performance.module.css'
import { WeekBars } from './WeekBars.tsx'
import { WeekTable } from './WeekTable.tsx'

export function DriftPart() {
  const { t } = useTranslation()
  const { model, report, asked } = useDrift()
  useEffect(() => {
    void asked(useDrift.getState().model)
  }, [asked])
  return (
    <div className={css.stack}>
      <SegmentedControl
        className={css.left}
        aria-label={t('performance.column.model')}
        value={model}
        data={(['high', 'drug'] as const).map((name) => ({ value: name, label: t(`model.${name}`) }))}
        onChange={(value) => void asked(value === 'drug' ? 'drug' : 'high')}
      />
      {!report.value && report.state === 'failed' && (
        <FailureNotice failure={report.failure ?? ''} onRetry={() => void asked(model)} />
      )}
      {!report.value && report.state === 'loading' && <RowSkeletons rows={4} height={80} />}
      {report.value && <Report report={report.value} />}
    </div>
  )
}

function Report({ report }: { readonly report: DriftReport }) {
  const { t } = useTranslation()
  const { reference, weeks, alarms, exploration, packId } = report
  const latest = weeks.at(-1)
  return (
    <>
      {alarms.length > 0 && (
        <div className={css.alarm} role="status">
          <ul>
            {alarms.map((alarm) => (
              <li key={alarm}>! {t(`performance.alarm.${alarm}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <ExplorationCard exploration={exploration} />
      {!reference && <EmptyNotice title={t('performance.tooEarly')} hint={t('performance.tooEarlyHint')} />}
      {reference && (
        <p className={css.mute}>
          {packId ?? t('performance.noPack')} ·{' '}
          {t(`performance.reference.${reference.kind}`, {
            from: reference.from,
            to: reference.to,
            count: reference.travellers,
          })}
        </p>
      )}
      {reference && weeks.length > 0 && <WeekBars weeks={weeks} />}
      {reference && weeks.length > 0 && <WeekTable weeks={weeks} />}
      {latest && latest.features.length > 0 && <FeatureDriftTable week={latest} />}
    </>
  )
}
