/** The draft of a check and the way it is saved. */
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { tellFailure, tellUndoByKey } from '../../components/tell.ts'
import type { Say } from '../../shell/Say.ts'
import { type Draft, emptyDraft, useDrafts } from './draftStore.ts'

/** The record that this one corrects, and what it says so far. */
export type Correction = { readonly id: string; readonly said: Draft }

export type RecordProps = {
  readonly row: Pick<WorklistRow, 'travellerId' | 'name' | 'seat' | 'companions' | 'disposition'>
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
  const isSaving = useRef(false)
  const { travellerId, name } = row
  // A correction has a draft of its own: it must not mix with a new check of the same person.
  const key = corrects ? `${travellerId} ${corrects.id}` : travellerId
  const draft = drafts[key] ?? corrects?.said ?? emptyDraft
  const save = async () => {
    const { outcome } = draft
    if (!outcome) return setFailure('inspection.needOutcome')
    if (isSaving.current) return
    isSaving.current = true
    setBusy(true)
    try {
      const saved = await client.inspections.record({ ...draft, outcome, travellerId, corrects: corrects?.id ?? null })
      dropped(key)
      const also = saved.along?.length ?? 0
      const said = t('inspection.saved', { name, outcome: t(`outcome.${outcome}`) })
      const text = `✓ ${said}${also > 0 ? ` · ${t('inspection.savedAlong', { count: also })}` : ''}`
      const again = () => changed(key, { ...draft, once: null })
      tellUndoByKey(`record-${saved.id}`, text, () => void takeBack({ saved, corrects, t, again, onDone: onSaved }))
      onSaved()
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
      setBusy(false)
      isSaving.current = false
    }
  }
  return { draft, change: (part) => changed(key, { ...draft, ...part }), save, busy, failure }
}

type TakingBack = {
  readonly saved: { readonly id: string; readonly travellerId: string }
  readonly corrects: Correction | null
  readonly t: Say
  /** Puts the draft back, so that what was wrong in it can be put right. */
  readonly again: () => void
  readonly onDone: () => void
}

/** A check is taken back; a correction is corrected once more, to what stood before. */
async function takeBack({ saved, corrects, t, again, onDone }: TakingBack): Promise<void> {
  try {
    const before = corrects?.said
    if (before?.outcome) {
      const { outcome } = before
      await client.inspections.record({ ...before, outcome, travellerId: saved.travellerId, corrects: saved.id })
    } else await client.inspections.withdraw({ inspectionId: saved.id })
    again()
    notifications.show({ message: t('inspection.takenBack'), color: 'accent' })
    onDone()
  } catch (error) {
    tellFailure(t, error)
  }
}
