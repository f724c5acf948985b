/** How good the model in force was on this station's own later travellers, beside what it must beat. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { useEvaluation } from './evaluationStore.ts'
import { formatShare } from './formatFigure.ts'
import { FairnessTable } from './FairnessTable.tsx'
import { LeakCard } from './LeakCard.tsx'
import { MonthTable } from './MonthTable.tsx'
import css from './performance.module.css'
import { RankingTable } from './RankingTable.tsx'
import { ReliabilityChart } from './ReliabilityChart.tsx'

const models = ['high', 'drug'] as const
const views = ['random', 'inspected'] as const

export function EvaluationPart() {
  const { t } = useTranslation()
  const { model, report, asked } = useEvaluation()
  useEffect(() => {
    void asked(useEvaluation.getState().model)
  }, [asked])
  return (
    <div className={css.stack}>
      <SegmentedControl
        className={css.left}
        aria-label={t('performance.column.model')}
        value={model}
        data={models.map((name) => ({ value: name, label: t(`model.${name}`) }))}
        onChange={(value) => void asked(value === 'drug' ? 'drug' : 'high')}
      />
      {!report.value && report.state === 'failed' && (
        <FailureNotice failure={report.failure ?? ''} onRetry={() => void asked(model)} />
      )}
      {!report.value && report.state === 'loading' && <RowSkeletons rows={5} height={80} />}
      {report.value && <Report report={report.value} />}
    </div>
  )
}

function Report({ report }: { readonly report: EvaluationReport }) {
  const { t } = useTranslation()
  const { view, viewChosen } = useEvaluation()
  const { packId, from, to, travellers, learntFrom, capacityPercent } = report
  const set = report.sets.find(({ on }) => on === view)
  if (travellers === 0 || !set)
    return <EmptyNotice title={t('performance.tooEarly')} hint={t('performance.evaluation.emptyHint')} />
  return (
    <>
      <p className={css.mute}>
        {packId ?? t('performance.noPack')} ·{' '}
        {t('performance.evaluation.span', { count: travellers, from: from ?? '–', to: to ?? '–' })} ·{' '}
        {t('performance.evaluation.learnt', { count: learntFrom })} ·{' '}
        {t('performance.evaluation.capacity', { share: formatShare(capacityPercent / 100) })}
      </p>
      <SegmentedControl
        className={css.left}
        aria-label={t('performance.evaluation.view')}
        value={view}
        data={views.map((name) => ({ value: name, label: t(`performance.on.${name}`) }))}
        onChange={(value) => viewChosen(value === 'random' ? 'random' : 'inspected')}
      />
      <p className={view === 'random' ? css.good : css.warn}>
        {view === 'random' ? '✓' : '!'} {t(`performance.evaluation.${view}Hint`)}
      </p>
      <RankingTable set={set} share={capacityPercent / 100} />
      <div className={css.pair}>
        <ReliabilityChart reliability={report.reliability.find(({ on }) => on === view) ?? null} />
        <LeakCard leaks={report.leaks} />
      </div>
      <MonthTable months={report.months.filter(({ on }) => on === view)} />
      <FairnessTable groups={report.groups} />
    </>
  )
}
