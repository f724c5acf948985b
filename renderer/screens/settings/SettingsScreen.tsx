/** How the station works: its name and lock, the rule of selection with a look ahead, backups. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import css from '../performance/performance.module.css'
import { BackupPart } from './BackupPart.tsx'
import { SelectionPart } from './SelectionPart.tsx'
import { parts, useSettings } from './settingsStore.ts'
import { StationPart } from './StationPart.tsx'

export function SettingsScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { settings, partChosen, asked } = useSettings()
  const isAdmin = user.role === 'administrator'
  const shown = isAdmin ? parts : parts.filter((name) => name === 'selection')
  const part = useSettings((it) => it.part) ?? shown[0]
  useEffect(() => {
    void asked()
  }, [asked])
  if (!settings.value && settings.state === 'failed')
    return <FailureNotice failure={settings.failure ?? ''} onRetry={() => void asked()} />
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.settings')}</h1>
        {isAdmin && (
          <SegmentedControl
            aria-label={t('nav.settings')}
            size="md"
            value={part ?? 'selection'}
            data={shown.map((name) => ({ value: name, label: t(`settings.part.${name}`) }))}
            onChange={(value) => partChosen(parts.find((name) => name === value) ?? 'selection')}
          />
        )}
      </header>
      <div className={css.body} tabIndex={0} role="region" aria-label={t(`settings.part.${part ?? 'selection'}`)}>
        {!settings.value && <RowSkeletons rows={5} height={70} />}
        {settings.value && part === 'station' && isAdmin && (
          <StationPart key={settings.value.name} settings={settings.value} />
        )}
        {settings.value && part === 'selection' && <SelectionPart key={settings.value.id} settings={settings.value} />}
        {settings.value && part === 'backup' && isAdmin && <BackupPart settings={settings.value} />}
      </div>
    </div>
  )
}
