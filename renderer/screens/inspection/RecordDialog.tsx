/** Records a check in a few taps: result first, then only what this result asks for. */
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EnterKey } from '../../components/EnterKey.tsx'
import { outcomes } from '#core/inspection/Outcome.ts'
import { HeldByOther } from '../../components/HeldByOther.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import { useScans } from '../../shell/scanner.ts'
import { DetailFields } from './DetailFields.tsx'
import { MethodChips } from './MethodChips.tsx'
import { OutcomeGrid } from './OutcomeGrid.tsx'
import { type Correction, type RecordProps, useRecord } from './useRecord.ts'
import css from './inspection.module.css'

type Props = Omit<RecordProps, 'corrects'> & { readonly corrects?: Correction }

export function RecordDialog({ row, corrects, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const { draft, change, save, busy, failure } = useRecord({ row, corrects: corrects ?? null, onClose, onSaved })
  useScans((text) => takeTag(text, draft.bagTags, (bagTags) => change({ bagTags })))
  useKeys({ Enter: () => void save(), ...outcomeKeys((outcome) => change({ outcome })) }, { modal: true })
  const title = t(corrects ? 'inspection.correct' : 'inspection.title', { name: row.name, seat: row.seat ?? '' })
  return (
    <Modal opened onClose={onClose} size="46rem" title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <HeldByOther travellerId={row.travellerId} />
        <OutcomeGrid
          outcome={draft.outcome}
          onChoose={(outcome) => change({ outcome })}
          onConfirm={() => void save()}
        />
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
            {t('inspection.save')}
            <EnterKey />
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
