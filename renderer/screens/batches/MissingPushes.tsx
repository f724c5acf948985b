/** Flights whose pushes are due and have not come. */
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '#core/contract/batches.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatRoute } from '../../shell/route.ts'
import page from '../imports/imports.module.css'

const mostShown = 20

export function MissingPushes({ missing }: { readonly missing: BatchOverview['missing'] }) {
  const { t } = useTranslation()
  if (missing.length === 0) return <p className={page.good}>✓ {t('batches.nothingMissing')}</p>
  return (
    <>
      <h2>{t('batches.missing')}</h2>
      <ul className={page.links}>
        {missing.slice(0, mostShown).map(({ flightId, labels }) => (
          <li key={flightId}>
            <a href={formatRoute({ name: 'worklist', flightId })}>{flightIdName(flightId)}</a> !{' '}
            {labels.map((label) => t(`push.label.${label}`, { defaultValue: label })).join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}
