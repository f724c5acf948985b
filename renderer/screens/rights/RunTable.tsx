/** The last runs of retention: when, by whom, how much. */
import { useTranslation } from 'react-i18next'
import type { RetentionStatus } from '#core/contract/retention.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { EmptyNotice } from '../../components/Notice.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from '../performance/performance.module.css'

const columns = ['at', 'by', 'separated', 'purged', 'held', 'certificate'] as const

export function RunTable({ runs }: { readonly runs: RetentionStatus['runs'] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  if (runs.length === 0) return <EmptyNotice title={t('rights.noRuns')} />
  return (
    <div className={css.box}>
      <table className={css.table}>
        <thead>
          <tr>
            <ColumnHeads names={columns} texts="rights.run" />
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.at}>
              <td>{formatInstant(run.at, zone, language)}</td>
              <td>{run.by === 'station' ? t('rights.station') : run.by}</td>
              <td>{t('rights.due', { flights: run.separatedFlights, people: run.separatedPeople })}</td>
              <td>
                {run.withheld
                  ? t('rights.withheld')
                  : t('rights.due', { flights: run.purgedFlights, people: run.purgedPeople })}
              </td>
              <td className={css.number}>{run.held}</td>
              <td className={css.mute}>{run.certificate?.slice(0, 16) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
