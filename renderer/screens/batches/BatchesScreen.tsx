/** Exchange with other stations: take bundles, make them, see who is how far and what is missing. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import page from '../imports/imports.module.css'
import { ArrivalCard } from './ArrivalCard.tsx'
import { BatchTable } from './BatchTable.tsx'
import { useBatches } from './batchesStore.ts'
import { BundlePicker } from './BundlePicker.tsx'
import { CardPanel } from './CardPanel.tsx'
import { MissingPushes } from './MissingPushes.tsx'
import { SendForm } from './SendForm.tsx'
import { StationTable } from './StationTable.tsx'
import { TwinList } from './TwinList.tsx'

export function BatchesScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { overview, arrivals, failure, asked } = useBatches()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['station', 'flights'], null, () => void asked())
  if (!overview.value && overview.state === 'failed')
    return <FailureNotice failure={overview.failure ?? ''} onRetry={() => void asked()} />
  const isLead = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <div className={page.screen}>
      <h1>{t('nav.batches')}</h1>
      {failure && (
        <p className={page.rejected} role="alert">
          {t(failure)}
        </p>
      )}
      {isLead && <BundlePicker />}
      {arrivals.map((arrival) => (
        <ArrivalCard key={arrival.transfer.id} arrival={arrival} />
      ))}
      {!overview.value && <RowSkeletons rows={6} />}
      {overview.value && (
        <>
          {isLead && <SendForm stations={overview.value.stations} />}
          {isLead && <TwinList twins={overview.value.twins} />}
          <MissingPushes missing={overview.value.missing} />
          <h2>{t('batches.stations')}</h2>
          <StationTable stations={overview.value.stations} />
          {isLead && <CardPanel mayEnrol={user.role === 'administrator'} />}
          <h2>{t('batches.history')}</h2>
          <BatchTable batches={overview.value.batches} stations={overview.value.stations} />
        </>
      )}
    </div>
  )
}
