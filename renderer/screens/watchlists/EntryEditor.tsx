/** One entry: its fields, a try on the flights ahead, saving with a reason, taking it off the list, and its history. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListedEntry } from '#core/contract/watchlists.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { EntryFields } from './EntryFields.tsx'
import { EntryHistory } from './EntryHistory.tsx'
import { Trial } from './Trial.tsx'
import { useEntryForm } from './useEntryForm.ts'
import css from './watchlists.module.css'
import { useWatchlists } from './watchlistsStore.ts'

type Props = { readonly entry: ListedEntry | 'new'; readonly mayChange: boolean }

export function EntryEditor({ entry, mayChange }: Props) {
  const { t } = useTranslation()
  const chosen = useWatchlists((it) => it.chosen)
  const known = entry === 'new' ? null : entry
  const { form, note, failure, changed, noteTyped, draft, save, turn } = useEntryForm(known)
  useKeys({}, { modal: true })
  return (
    <Modal
      opened
      size="xl"
      onClose={() => chosen({ editing: null })}
      title={known ? known.reference : t('watchlists.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <EntryFields form={form} disabled={!mayChange} onChange={changed} />
        {mayChange && <Trial draft={draft} ready={form.surname.trim() !== ''} />}
        {mayChange && (
          <Textarea
            label={t('watchlists.note')}
            description={t('watchlists.noteHint')}
            value={note}
            maxLength={500}
            autosize
            minRows={1}
            error={failure ? t(failure) : null}
            onChange={(event) => noteTyped(event.currentTarget.value)}
          />
        )}
        {mayChange && (
          <div className={css.acts}>
            <Button type="submit">{t('watchlists.save')}</Button>
            {known && (
              <Button variant="default" onClick={() => void turn()}>
                {t(known.active ? 'watchlists.end' : 'watchlists.restore')}
              </Button>
            )}
          </div>
        )}
      </form>
      {known && <EntryHistory reference={known.reference} />}
    </Modal>
  )
}
