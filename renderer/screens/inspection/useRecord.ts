/** The draft of a check and the way it is saved. */
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { type Draft, emptyDraft, useDrafts } from './draftStore.ts'

/** The record that this one corrects, and what it says so far. */
export type Correction = { readonly id: string; readonly said: Draft }

export type RecordProps = {
  readonly row: Pick<WorklistRow, 'travellerId' | 'name' | 'seat'>
  readonly corrects: Correction | null
  readonly onClose: () => void
  readonly onSaved: () => void
}

type Recording = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly save: () => Promise<void>
  readonly busy: boolean
  readonly failure: string | null
}

export function useRecord({ row, corrects, onClose, onSaved }: RecordProps): Recording {
  const { t } = useTranslation()
  const { drafts, changed, dropped } = useDrafts()
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { travellerId, name } = row
  // A correction has a draft of its own: it must not mix with a new check of the same person.
  const key = corrects ? `${travellerId} ${corrects.id}` : travellerId
  const draft = drafts[key] ?? corrects?.said ?? emptyDraft
  const save = async () => {
    const { outcome } = draft
    if (!outcome) return setFailure('inspection.needOutcome')
    if (busy) return
    setBusy(true)
    try {
      await client.inspections.record({ ...draft, outcome, travellerId, corrects: corrects?.id ?? null })
      dropped(key)
      const message = `✓ ${t('inspection.saved', { name, outcome: t(`outcome.${outcome}`) })}`
      notifications.show({ message, color: 'accent' })
      onSaved()
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
      setBusy(false)
    }
  }
  return { draft, change: (part) => changed(key, { ...draft, ...part }), save, busy, failure }
}
