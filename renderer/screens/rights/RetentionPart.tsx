/** The rule in words and dates, what is due next, the last runs, and a run by hand. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionStatus } from '#core/contract/retention.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from '../performance/performance.module.css'
import { RunDialog } from './RunDialog.tsx'
import { RunTable } from './RunTable.tsx'
import { useRights } from './rightsStore.ts'

export function RetentionPart({ isLead }: { readonly isLead: boolean }) {
  const { t } = useTranslation()
  const status = useRights((it) => it.retention.value)
  const [running, setRunning] = useState(false)
  if (!status) return null
  return (
    <div className={css.stack}>
      {status.doubt && (
        <p className={css.alarm} role="alert">
          {t(`rights.doubt.${status.doubt}`)}
        </p>
      )}
      <div className={css.pair}>
        <Rule status={status} />
        <Next status={status} />
      </div>
      {isLead && (
        <div className={css.acts}>
          <Button variant="default" onClick={() => setRunning(true)}>
            {t('rights.runNow')}
          </Button>
        </div>
      )}
      <h2>{t('rights.runs')}</h2>
      <RunTable runs={status.runs} />
      {running && <RunDialog status={status} onClose={() => setRunning(false)} />}
    </div>
  )
}

function Rule({ status }: { readonly status: RetentionStatus }) {
  const { t } = useTranslation()
  const { rule, dates, preview } = status
  return (
    <section className={css.card}>
      <h3>{t('rights.rule')}</h3>
      <p>{t('rights.separate', { days: rule.separateDays, day: dates.separate })}</p>
      <p>{t('rights.purge', { years: rule.purgeYears, day: dates.purge })}</p>
      {rule.findYears > rule.purgeYears && <p>{t('rights.long', { years: rule.findYears, day: dates.long })}</p>}
      <p>{t('rights.held', { finds: preview.heldForFinds, word: status.heldByWord, holds: status.holds })}</p>
      <p className={css.mute}>{t(`rights.basis.${preview.profile}`)}</p>
    </section>
  )
}

function Next({ status }: { readonly status: RetentionStatus }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const { preview, runs } = status
  const facts = [
    ['lastRun', formatInstant(runs[0]?.at ?? null, zone, language)],
    ['nextRun', formatInstant(status.nextRunAt, zone, language)],
    ['dueSeparate', t('rights.due', { flights: preview.separate.flights, people: preview.separate.people })],
    ['duePurge', t('rights.due', { flights: preview.purge.flights, people: preview.purge.people })],
    ['nextSeparation', status.nextSeparationOn ?? '–'],
    ['nextPurge', status.nextPurgeOn ?? '–'],
  ] as const
  return (
    <section className={css.card}>
      <h3>{t('rights.next')}</h3>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`rights.fact.${name}`)}</dt>
            <dd>
              <small>{value}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.mute}>{t('rights.byItself')}</p>
    </section>
  )
}
