/** The newest changes of the whole list. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { ChangeLine } from './EntryHistory.tsx'
import css from './watchlists.module.css'
import { useWatchlists } from './watchlistsStore.ts'

export function ChangesPart() {
  const { t } = useTranslation()
  const { changes, changesAsked } = useWatchlists()
  useEffect(() => {
    void changesAsked()
  }, [changesAsked])
  if (!changes.value && changes.state === 'failed')
    return <FailureNotice failure={changes.failure ?? ''} onRetry={() => void changesAsked()} />
  if (!changes.value) return <RowSkeletons rows={6} height={48} />
  if (changes.value.length === 0) return <EmptyNotice title={t('watchlists.noChanges')} />
  return (
    <div className={css.body} tabIndex={0} role="region" aria-label={t('watchlists.part.changes')}>
      <ul className={css.history}>
        {changes.value.map((change) => (
          <ChangeLine key={`${change.reference} ${change.at} ${change.act}`} change={change} withReference />
        ))}
      </ul>
    </div>
  )
}
