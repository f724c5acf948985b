/** The entry in the editor: what is typed, the reason, and the ways to save, end and restore it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryDraft, ListedEntry } from '#core/contract/watchlists.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { tellDone, tellUndo } from '../../components/tell.ts'
import { draftOf, type EntryForm, formOf } from './entryDraft.ts'
import { useWatchlists } from './watchlistsStore.ts'

type Editing = {
  readonly form: EntryForm
  readonly note: string
  readonly failure: string | null
  readonly changed: (change: Partial<EntryForm>) => void
  readonly noteTyped: (note: string) => void
  readonly draft: () => EntryDraft
  readonly save: () => Promise<void>
  /** Off the list, or on it again, with the way back. */
  readonly turn: () => Promise<void>
}

export function useEntryForm(known: ListedEntry | null): Editing {
  const { t } = useTranslation()
  const { chosen, asked } = useWatchlists()
  const [form, setForm] = useState<EntryForm>(() => formOf(known))
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const draft = () => draftOf(form, known?.reference ?? null)
  const name = `${form.surname} ${form.given}`.trim()
  const act = async (work: () => Promise<unknown>) => {
    if (!note.trim()) return setFailure('failure.noteNeeded')
    try {
      await work()
      chosen({ editing: null })
      await asked()
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  const save = () =>
    act(async () => {
      await client.watchlists.saveEntry({ entry: draft(), note })
      tellDone(t('watchlists.saved', { name }))
    })
  const turn = () =>
    act(async () => {
      if (!known) return
      const { reference, active } = known
      await switchEntry(reference, active, note)
      const back = () => void switchEntry(reference, !active, t('watchlists.undone')).then(asked, () => undefined)
      const text = t(active ? 'watchlists.ended' : 'watchlists.restored', { name })
      tellUndo(`undo-${text}`, text, back)
    })
  return { form, note, failure, changed: (it) => setForm({ ...form, ...it }), noteTyped: setNote, draft, save, turn }
}

async function switchEntry(reference: string, ended: boolean, note: string): Promise<void> {
  await (ended ? client.watchlists.endEntry : client.watchlists.restoreEntry)({ reference, note })
}
