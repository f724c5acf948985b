/** Exchange with other stations: take bundles and make them; whose flights are whose; who is enrolled; by which ways it goes. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { BatchOverview } from '#core/contract/batches.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import page from '../imports/imports.module.css'
import { AssignmentPart } from './AssignmentPart.tsx'
import css from './batches.module.css'
import { batchParts, type BatchPart, useBatches } from './batchesStore.ts'
import { DropPanel } from './DropPanel.tsx'
import { ExchangePart } from './ExchangePart.tsx'
import { HubPanel } from './HubPanel.tsx'
import { StationsPart } from './StationsPart.tsx'

export function BatchesScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { overview, failure, part, asked, partChosen } = useBatches()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['station', 'flights'], null, () => void asked())
  if (!overview.value && overview.state === 'failed')
    return <FailureNotice failure={overview.failure ?? ''} onRetry={() => void asked()} />
  const isLead = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <div className={page.screen}>
      <header className={css.head}>
        <h1>{t('nav.batches')}</h1>
        <SegmentedControl
          aria-label={t('nav.batches')}
          size="md"
          value={part}
          data={batchParts.map((name) => ({
            value: name,
            label: labelOf(t(`batches.part.${name}`), name, overview.value),
          }))}
          onChange={(value) => partChosen(batchParts.find((name) => name === value) ?? 'exchange')}
        />
      </header>
      {failure && (
        <p className={page.rejected} role="alert">
          {t(failure)}
        </p>
      )}
      {!overview.value && <RowSkeletons rows={6} />}
      {overview.value && part === 'exchange' && <ExchangePart overview={overview.value} isLead={isLead} />}
      {overview.value && part === 'flights' && <AssignmentPart overview={overview.value} isLead={isLead} />}
      {overview.value && part === 'stations' && <StationsPart overview={overview.value} user={user} />}
      {overview.value && part === 'ways' && (
        <>
          <HubPanel hub={overview.value.hub} user={user} />
          {isLead && <DropPanel />}
        </>
      )}
    </div>
  )
}

/** What waits for a person stands beside the name of its part. */
function labelOf(name: string, part: BatchPart, overview: BatchOverview | null): string {
  if (overview === null) return name
  const waiting = {
    exchange: overview.problems.length + overview.twins.length,
    flights: overview.missing.length,
    stations: overview.stations.filter(({ audit, held }) => audit?.problem || held > 0).length,
    ways: overview.hub.problem === null ? 0 : 1,
  }[part]
  return waiting === 0 ? name : `${name} · ${waiting}`
}
