/** The models in use, the training, and the candidates that wait for two people. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { CandidateCard } from './CandidateCard.tsx'
import { DecidedTable } from './DecidedTable.tsx'
import { InForceCard } from './InForceCard.tsx'
import { PackChooser } from './PackChooser.tsx'
import css from './performance.module.css'
import { usePerformance } from './performanceStore.ts'
import { TrainingCard } from './TrainingCard.tsx'

export function ModelsPart({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { shelf, failure, asked } = usePerformance()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['packs'], null, () => void asked())
  if (!shelf.value && shelf.state === 'failed')
    return <FailureNotice failure={shelf.failure ?? ''} onRetry={() => void asked()} />
  if (!shelf.value) return <RowSkeletons rows={3} height={120} />
  const { inForce, candidates, training, approvalsNeeded } = shelf.value
  const mayDecide = user.role === 'supervisor' || user.role === 'administrator'
  const open = candidates.filter((one) => one.state === 'candidate')
  const decided = candidates.filter((one) => one.state !== 'candidate')
  return (
    <div className={css.stack}>
      {failure && (
        <p className={css.failure} role="alert">
          {t(failure)}
        </p>
      )}
      <div className={css.pair}>
        {inForce.map((entry) => (
          <InForceCard key={entry.model} entry={entry} mayDecide={mayDecide} />
        ))}
      </div>
      <TrainingCard training={training} mayDecide={mayDecide} />
      <header className={css.head}>
        <h2>{t('performance.candidates')}</h2>
        <span className={css.space} />
        {mayDecide && <PackChooser />}
      </header>
      {open.length === 0 && (
        <EmptyNotice title={t('performance.noCandidates')} hint={t('performance.noCandidatesHint')} />
      )}
      {open.map((candidate) => (
        <CandidateCard key={candidate.id} candidate={candidate} user={user} needed={approvalsNeeded} />
      ))}
      {decided.length > 0 && <DecidedTable decided={decided} />}
    </div>
  )
}
