/** Who is looked for: the entries, their hits with verdicts, taking lists in, and who changed what. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { ChangesPart } from './ChangesPart.tsx'
import { EntriesPart } from './EntriesPart.tsx'
import { EntryEditor } from './EntryEditor.tsx'
import { HitsPart } from './HitsPart.tsx'
import { ImportPart } from './ImportPart.tsx'
import css from './watchlists.module.css'
import { parts, useWatchlists } from './watchlistsStore.ts'

export function WatchlistsScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { part, found, editing, chosen, asked } = useWatchlists()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['station'], null, () => void asked())
  const mayChange = user.role === 'supervisor' || user.role === 'administrator'
  const shown = mayChange ? parts : parts.filter((name) => name !== 'import')
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.watchlists')}</h1>
        <SegmentedControl
          aria-label={t('nav.watchlists')}
          size="md"
          value={part}
          data={shown.map((name) => ({ value: name, label: t(`watchlists.part.${name}`) }))}
          onChange={(value) => chosen({ part: parts.find((name) => name === value) ?? 'entries' })}
        />
        <span className={css.count}>
          {found.value && t('watchlists.count', { inForce: found.value.inForce, total: found.value.total })}
        </span>
      </header>
      {part === 'entries' && <EntriesPart mayChange={mayChange} />}
      {part === 'hits' && <HitsPart />}
      {part === 'import' && mayChange && <ImportPart />}
      {part === 'changes' && <ChangesPart />}
      {editing && (
        <EntryEditor key={editing === 'new' ? '' : editing.reference} entry={editing} mayChange={mayChange} />
      )}
    </div>
  )
}
