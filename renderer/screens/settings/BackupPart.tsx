/** Backups: made while everybody works on, listed with what they hold, put back with a reason. */
import { Button, Progress } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupView, SettingsView } from '#core/contract/settings.ts'
import { useChanges } from '../../client/changes.ts'
import { client } from '../../client/client.ts'
import { EmptyNotice, RowSkeletons } from '../../components/Notice.tsx'
import { tellFailure } from '../../components/tell.ts'
import { formatBytes } from '../../format/formatBytes.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from '../performance/performance.module.css'
import { ReasonDialog } from '../performance/ReasonDialog.tsx'
import { type Backups, useSettings } from './settingsStore.ts'

export function BackupPart({ settings }: { readonly settings: SettingsView }) {
  const { t } = useTranslation()
  const { backups, backupsAsked } = useSettings()
  const [restoring, setRestoring] = useState<BackupView | null>(null)
  useEffect(() => {
    void backupsAsked()
  }, [backupsAsked])
  useChanges(['station'], null, () => void backupsAsked())
  const start = () =>
    client.settings
      .backup()
      .then(backupsAsked)
      .catch((error: unknown) => tellFailure(t, error))
  const restore = async (reason: string) => {
    if (!restoring) return
    await client.settings.restore({ name: restoring.name, reason }).catch((error: unknown) => tellFailure(t, error))
  }
  return (
    <div className={css.stack}>
      <section className={css.card}>
        <p>{t('settings.backupHint')}</p>
        <p className={css.mute}>{settings.backupFolder}</p>
        <div className={css.acts}>
          <Button
            leftSection={<IconDatabaseExport size={19} />}
            disabled={isBusy(backups.value)}
            onClick={() => void start()}
          >
            {t('settings.backup')}
          </Button>
        </div>
        {backups.value && <Job job={backups.value.job} />}
      </section>
      {!backups.value && <RowSkeletons rows={3} />}
      {backups.value?.backups.length === 0 && <EmptyNotice title={t('settings.noBackups')} />}
      {backups.value?.backups.map((backup) => (
        <BackupCard key={backup.name} backup={backup} onRestore={() => setRestoring(backup)} />
      ))}
      {restoring && (
        <ReasonDialog
          title={t('settings.restore')}
          hint={t('settings.restoreHint', { name: restoring.name })}
          save={t('settings.restore')}
          onClose={() => setRestoring(null)}
          onSave={restore}
        />
      )}
    </div>
  )
}

const isBusy = (value: Backups | null) => value?.job.state === 'copying' || value?.job.state === 'checking'

function Job({ job }: { readonly job: Backups['job'] }) {
  const { t } = useTranslation()
  const stop = () => void client.settings.stopBackup().catch((error: unknown) => tellFailure(t, error))
  if (job.state === 'idle') return null
  const failure = job.failure ? t(`failure.${job.failure}`, { defaultValue: t('failure.fault') }) : ''
  return (
    <div role="status">
      {(job.state === 'copying' || job.state === 'checking') && (
        <>
          <Progress value={job.share * 100} aria-label={t(`settings.job.${job.state}`)} />
          <Button variant="default" mt="sm" disabled={job.isStopping === true} onClick={stop}>
            {t('settings.stopBackup')}
          </Button>
        </>
      )}
      <p className={job.state === 'failed' ? css.bad : css.mute}>
        {t(`settings.job.${job.isStopping === true ? 'stopping' : job.state}`, { failure })}
      </p>
    </div>
  )
}

function BackupCard({ backup, onRestore }: { readonly backup: BackupView; readonly onRestore: () => void }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  return (
    <section className={css.card}>
      <header>
        <h3>{formatInstant(backup.at, zone, language)}</h3>
        <span className={css.mute}>
          {formatBytes(backup.bytes)}
          {backup.travellers !== null &&
            ` · ${t('settings.holds', { flights: backup.flights, travellers: backup.travellers })}`}
        </span>
        <span className={css.space} />
        <Button variant="default" onClick={onRestore}>
          {t('settings.restore')}
        </Button>
      </header>
      <p className={css.mute}>
        {backup.name} {backup.sha256 && `· SHA-256 ${backup.sha256.slice(0, 16)}…`}
      </p>
    </section>
  )
}
