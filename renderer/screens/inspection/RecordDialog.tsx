/** Records a check in a few taps: result first, then only what this result asks for. */
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EnterKey } from '../../components/EnterKey.tsx'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import { outcomes } from '#core/inspection/Outcome.ts'
import { HeldByOther } from '../../components/HeldByOther.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import { useScans } from '../../shell/scanner.ts'
import { CheckedAlready } from './CheckedAlready.tsx'
import { DetailFields } from './DetailFields.tsx'
import { OutcomeGrid } from './OutcomeGrid.tsx'
import { type Correction, type RecordProps, useRecord } from './useRecord.ts'
import css from './inspection.module.css'

/** More bags than one person ever checked. */
const tagsAtMost = 20

type Props = Omit<RecordProps, 'corrects'> & { readonly corrects?: Correction }

export function RecordDialog({ row, corrects, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const { draft, change, save, busy, failure } = useRecord({ row, corrects: corrects ?? null, onClose, onSaved })
  useScans((text) => takeTag(text, draft.bagTags, (bagTags) => change({ bagTags })))
  useKeys({ Enter: () => void save(), ...outcomeKeys((outcome) => change({ outcome })) }, { modal: true })
  const title = t(corrects ? 'inspection.correct' : 'inspection.title', { name: row.name, seat: row.seat ?? '' })
  return (
    <Modal
      opened
      onClose={onClose}
      size="50rem"
      yOffset="2dvh"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <HeldByOther travellerId={row.travellerId} />
        {!corrects && <CheckedAlready disposition={row.disposition} />}
        <OutcomeGrid
          outcome={draft.outcome}
          onChoose={(outcome) => change({ outcome })}
          onConfirm={() => void save()}
        />
        <DetailFields row={row} draft={draft} isCorrection={corrects !== undefined} onChange={change} />
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

/** A scanned bag tag joins the record, all of a row of tags; anything else is somebody's passport and goes its usual way. */
function takeTag(text: string, known: readonly string[], change: (tags: string[]) => void): boolean {
  const read = readTagText(cleanScan(text))
  if (read === null) return false
  const tags = Array.from({ length: Math.min(read.count, tagsAtMost) }, (_, at) => tagAfter(read.first, at))
  change([...new Set([...known, ...tags])])
  return true
}

/** Of airline letters and a serial only the one that was read is known. */
function tagAfter(first: string, by: number): string {
  return /^\d{10}$/.test(first) ? String(Number(first) + by).padStart(10, '0') : first
}
