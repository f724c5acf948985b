/** Two records of one check by two stations: a person says which one holds. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '#core/contract/batches.ts'
import { formatRoute } from '../../shell/route.ts'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

export function TwinList({ twins }: { readonly twins: BatchOverview['twins'] }) {
  const { t } = useTranslation()
  const twinDecided = useBatches((state) => state.twinDecided)
  if (twins.length === 0) return null
  return (
    <section className={css.missing} aria-label={t('batches.twins')}>
      <h2>{t('batches.twins')}</h2>
      <ul>
        {twins.map(({ travellerId, records: [second = '', first = ''] }) => (
          <li key={second} className={css.twin}>
            <a href={formatRoute({ name: 'traveller', travellerId })}>{travellerId}</a>
            <Button variant="default" onClick={() => void twinDecided(first, second)}>
              {t('batches.keep', { record: first })}
            </Button>
            <Button variant="default" onClick={() => void twinDecided(second, first)}>
              {t('batches.keep', { record: second })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
