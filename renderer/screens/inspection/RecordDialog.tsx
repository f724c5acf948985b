/** Records a check in a few taps: result first, then only what this result asks for. */
import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { outcomes } from '#core/inspection/Outcome.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys, useScans } from '../../shell/keyboard.ts'
import { emptyDraft, useDrafts } from './draftStore.ts'
import { DetailFields } from './DetailFields.tsx'
import { MethodChips } from './MethodChips.tsx'
import { OutcomeGrid } from './OutcomeGrid.tsx'
import css from './inspection.module.css'

type Person = Pick<WorklistRow, 'travellerId' | 'name' | 'seat'>
type Props = {
  readonly row: Person
  readonly corrects?: string
  readonly onClose: () => void
  readonly onSaved: () => void
}

export function RecordDialog({ row, corrects, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const { drafts, changed, dropped } = useDrafts()
  const draft = drafts[row.travellerId] ?? emptyDraft
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<typeof draft>) => changed(row.travellerId, part)
  useScans((text) => takeTag(text, draft.bagTags, (bagTags) => change({ bagTags })))
  const save = async () => {
    const { outcome } = draft
    if (!outcome) return setFailure('inspection.needOutcome')
    setBusy(true)
    try {
      await client.inspections.record({ ...draft, outcome, travellerId: row.travellerId, corrects: corrects ?? null })
      dropped(row.travellerId)
      notifications.show({
        message: `✓ ${t('inspection.saved', { name: row.name, outcome: t(`outcome.${outcome}`) })}`,
        color: 'accent',
      })
      onSaved()
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
      setBusy(false)
    }
  }
  useKeys({ Enter: () => void save(), ...outcomeKeys((outcome) => change({ outcome })) }, { modal: true })
  return (
    <Modal
      opened
      onClose={onClose}
      size="46rem"
      title={t(corrects ? 'inspection.correct' : 'inspection.title', { name: row.name, seat: row.seat ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <OutcomeGrid outcome={draft.outcome} onChoose={(outcome) => change({ outcome })} />
        <MethodChips methods={draft.methods} onChange={(methods) => change({ methods })} />
        <DetailFields travellerId={row.travellerId} draft={draft} onChange={change} />
        {failure && (
          <p className={css.failure} role="alert">
            {t(failure)}
          </p>
        )}
        <div className={css.foot}>
          <span className={css.hint}>{t('inspection.draftHint')}</span>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" size="lg" loading={busy} disabled={!draft.outcome}>
            {t('inspection.save')}&nbsp; ⏎
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function outcomeKeys(choose: (outcome: (typeof outcomes)[number]) => void): Record<string, () => void> {
  return Object.fromEntries(outcomes.map((outcome, at) => [String(at + 1), () => choose(outcome)]))
}

/** A scanned bag tag joins the record; anything else is somebody's passport and goes its usual way. */
function takeTag(text: string, known: readonly string[], change: (tags: string[]) => void): boolean {
  const tag = text.trim()
  if (!/^\d{10}$/.test(tag)) return false
  if (!known.includes(tag)) change([...known, tag])
  return true
}
