/** Bundles in and out: taking, what went wrong, sending, records to decide about, and what came and went. */
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '#core/contract/batches.ts'
import { ArrivalCard } from './ArrivalCard.tsx'
import { BatchTable } from './BatchTable.tsx'
import { useBatches } from './batchesStore.ts'
import { BundlePicker } from './BundlePicker.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SendForm } from './SendForm.tsx'
import { TwinList } from './TwinList.tsx'

type Props = { readonly overview: BatchOverview; readonly isLead: boolean }

export function ExchangePart({ overview, isLead }: Props) {
  const { t } = useTranslation()
  const arrivals = useBatches((state) => state.arrivals)
  return (
    <>
      {isLead && <BundlePicker />}
      {arrivals.map((arrival) => (
        <ArrivalCard key={arrival.transfer.id} arrival={arrival} />
      ))}
      {isLead && <ProblemList problems={overview.problems} />}
      {isLead && <TwinList count={overview.twins.length} />}
      {isLead && <SendForm overview={overview} />}
      <h2>{t('batches.history')}</h2>
      <BatchTable batches={overview.batches} stations={overview.stations} />
    </>
  )
}
