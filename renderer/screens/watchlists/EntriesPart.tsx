/** The entries as a long list, drawn only where it is seen, and the way to a new one. */
import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedEntry } from '#core/contract/watchlists.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { type SeenRow, useScrollWindow } from '../../components/useScrollWindow.ts'
import css from './watchlists.module.css'
import { type EntryState, useWatchlists } from './watchlistsStore.ts'

const states: readonly EntryState[] = ['inForce', 'ended', 'all']
const columns = ['name', 'birthOn', 'nationality', 'documentNumber', 'reason', 'expiresOn', 'hits', 'state'] as const
/** A pause in typing before the station is asked. */
const typingMs = 200

export function EntriesPart({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation()
  const { text, state, found, chosen, asked } = useWatchlists()
  useEffect(() => {
    const timer = setTimeout(() => void asked(), typingMs)
    return () => clearTimeout(timer)
  }, [text, state, asked])
  return (
    <>
      <div className={css.tools}>
        <SearchField value={text} label={t('watchlists.search')} width={340} onChange={(it) => chosen({ text: it })} />
        <Select
          aria-label={t('watchlists.stateLabel')}
          w={170}
          value={state}
          allowDeselect={false}
          data={states.map((it) => ({ value: it, label: t(`watchlists.state.${it}`) }))}
          onChange={(value) => chosen({ state: states.find((it) => it === value) ?? 'inForce' })}
        />
        <span className={css.space} />
        {mayChange && (
          <Button leftSection={<IconPlus size={19} />} onClick={() => chosen({ editing: 'new' })}>
            {t('watchlists.add')}
          </Button>
        )}
      </div>
      {!found.value && found.state === 'failed' && (
        <FailureNotice failure={found.failure ?? ''} onRetry={() => void asked()} />
      )}
      {!found.value && found.state === 'loading' && <RowSkeletons rows={8} height={48} />}
      {found.value?.entries.length === 0 && (
        <EmptyNotice title={t('watchlists.none')} hint={t('watchlists.noneHint')} />
      )}
      {found.value && found.value.entries.length > 0 && <EntryList entries={found.value.entries} />}
    </>
  )
}

const rowRem = 3.4

function EntryList({ entries }: { readonly entries: readonly ListedEntry[] }) {
  const { t } = useTranslation()
  const moreAsked = useWatchlists((it) => it.moreAsked)
  const { scroller, seen, height } = useScrollWindow(entries.length, rowRem, () => void moreAsked())
  return (
    <div className={css.list}>
      <div className={css.header}>
        {columns.map((name) => (
          <span key={name}>{t(`watchlists.column.${name}`)}</span>
        ))}
      </div>
      <div className={css.scroller} ref={scroller} tabIndex={0} role="region" aria-label={t('watchlists.part.entries')}>
        <div className={css.rows} style={{ height }}>
          {seen.map((place) => {
            const entry = entries[place.index]
            return entry ? <EntryRow key={entry.reference} entry={entry} place={place} /> : null
          })}
        </div>
      </div>
    </div>
  )
}

function EntryRow({ entry, place }: { readonly entry: ListedEntry; readonly place: SeenRow }) {
  const { t } = useTranslation()
  const chosen = useWatchlists((it) => it.chosen)
  return (
    <button
      type="button"
      className={css.row}
      data-entry={entry.reference}
      style={{ top: place.top, height: place.height }}
      onClick={() => chosen({ editing: entry })}
    >
      <span className={css.name}>
        <b>{`${entry.surname} ${entry.given}`.trim() || entry.documentNumber}</b>
        <small>{[entry.reference, ...entry.aliases].join(' · ')}</small>
      </span>
      <span>{entry.birthOn ?? '–'}</span>
      <span>{entry.nationality ?? '–'}</span>
      <span>{entry.documentNumber ?? '–'}</span>
      <span className={css.name}>
        <b>{entry.reason ?? '–'}</b>
        <small>{entry.source ?? ''}</small>
      </span>
      <span>{entry.expiresOn ?? '–'}</span>
      <span>{entry.hits}</span>
      <span>
        <Tag
          tone={entry.active ? 'done' : 'plain'}
          mark={entry.active ? '✓' : '–'}
          text={t(`watchlists.state.${entry.active ? 'inForce' : 'ended'}`)}
        />
      </span>
    </button>
  )
}
