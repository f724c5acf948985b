/** The features that moved most in the latest week. */
import { useTranslation } from 'react-i18next'
import type { DriftReport } from '#core/contract/packReports.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { formatShare } from './formatFigure.ts'
import css from './performance.module.css'
import { BandTag } from './WeekTable.tsx'

export function FeatureDriftTable({ week }: { readonly week: DriftReport['weeks'][number] }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const title = t('performance.movedMost', { week: week.week })
  return (
    <>
      <h2>{title}</h2>
      <div className={css.box} tabIndex={0} role="region" aria-label={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('performance.feature')}</th>
              <th scope="col">PSI</th>
              <th scope="col">{t('performance.week.unseen')}</th>
            </tr>
          </thead>
          <tbody>
            {week.features.map((feature) => (
              <tr key={feature.id}>
                <td>
                  <b>{say({ en: feature.meaning, ko: feature.meaningKo ?? feature.meaning })}</b>{' '}
                  <span className={css.mute}>{feature.id}</span>
                </td>
                <td>
                  <BandTag band={feature.band} value={feature.psi} />
                </td>
                <td>{feature.unseenShare === null ? '–' : formatShare(feature.unseenShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
