/** Flights against what has come for them, and whose they are: stations and teams. */
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '#core/contract/batches.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import page from '../imports/imports.module.css'
import { AssignRow } from './AssignRow.tsx'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'
import { MissingPushes } from './MissingPushes.tsx'

type Props = { readonly overview: BatchOverview; readonly isLead: boolean }

const columns = ['flight', 'stations', 'teams', 'assign'] as const

export function AssignmentPart({ overview, isLead }: Props) {
  const { t } = useTranslation()
  const { flights, flightsAsked } = useBatches()
  useEffect(() => {
    void flightsAsked()
  }, [flightsAsked])
  const places = useMemo(() => {
    const others = overview.stations.filter((station) => station.revokedAt === null)
    return [overview.self, ...others].map(({ id, name }) => ({ value: id, label: name }))
  }, [overview])
  const teams = [...new Set(overview.assignments.flatMap((one) => one.teams))].toSorted()
  return (
    <>
      <MissingPushes missing={overview.missing} />
      <p className={page.mute}>
        <a className={css.link} href="#/import">
          {t('batches.scheduleHint')}
        </a>
      </p>
      <h2>{t('batches.assignments')}</h2>
      <p className={page.mute}>{t('batches.assignmentsHint')}</p>
      {flights.length === 0 && <p className={page.mute}>{t('batches.noFlights')}</p>}
      {flights.length > 0 && (
        <div className={css.box} tabIndex={0} role="region" aria-label={t('batches.assignments')}>
          <table className={page.table}>
            <thead>
              <tr>
                <ColumnHeads names={columns} texts="batches.column" />
              </tr>
            </thead>
            <tbody>
              {flights.map((id) => {
                const assignment = overview.assignments.find((one) => one.flightId === id) ?? null
                const key = `${id} ${assignment?.at ?? ''}`
                return <AssignRow key={key} {...{ flightId: id, assignment, places, teams, isLead }} />
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
