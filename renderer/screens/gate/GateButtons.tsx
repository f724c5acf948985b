/** Everything one does at the gate, in two rows at the bottom: seen, refer, passed, missed; back, next, scan, undo, options. */
import { Modal } from '@mantine/core'
import { IconAdjustments, IconArrowBackUp, IconChevronLeft, IconChevronRight, IconScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { GateOptions } from './GateOptions.tsx'
import { ScanForm } from './ScanForm.tsx'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'
import { type GateState, useGateAct } from './useGateAct.tsx'
import { useSettled } from './useSettled.ts'

type Props = {
  readonly row: WorklistRow | null
  readonly active: boolean
  readonly onStep: (by: number) => void
  readonly onLeave: () => void
  /** Null: away from the aircraft. */
  readonly rowSteps: RowStepping | null
}

export type RowStepping = {
  readonly before: number | null
  readonly next: number | null
  readonly onMove: (row: number) => void
}

const acts: readonly { readonly state: GateState; readonly label: string }[] = [
  { state: 'seen', label: 'action.seen' },
  { state: 'referred', label: 'action.refer' },
  { state: 'passed', label: 'action.passed' },
  { state: 'missed', label: 'action.missed' },
]

export function GateButtons({ row, active, onStep, onLeave, rowSteps }: Props) {
  const { t } = useTranslation()
  const { undos, sheetOpened } = useGate()
  const { act, undo } = useGateAct(row)
  const isSettled = useSettled(row?.travellerId ?? null)
  const takeBack = () => void (undos.length > 0 && undo())
  const undoWords = undos[0] && t('action.done', { name: undos[0].before.name, state: t(`state.${undos[0].state}`) })
  const numbered = Object.fromEntries(acts.map(({ state }, at) => [String(at + 1), () => void act(state)]))
  useKeys({ ...numbered, 5: () => sheetOpened('scan'), u: takeBack, Enter: () => void act('referred') }, { active })
  return (
    <footer className={css.acts}>
      <div className={css.main}>
        {acts.map(({ state, label }, at) => (
          <button
            key={state}
            type="button"
            disabled={!row || !active}
            aria-disabled={!isSettled || undefined}
            className={state === 'referred' ? css.primary : undefined}
            onClick={() => isSettled && void act(state)}
          >
            {t(label)} <kbd>{at + 1}</kbd>
          </button>
        ))}
      </div>
      <div className={css.side}>
        <button type="button" onClick={() => onStep(-1)}>
          <IconChevronLeft size={24} aria-hidden="true" /> {t('gate.previous')}
        </button>
        <button type="button" onClick={() => onStep(1)}>
          {t('gate.next')} <IconChevronRight size={24} aria-hidden="true" />
        </button>
        {rowSteps && <RowSteps steps={rowSteps} />}
        <button type="button" onClick={() => sheetOpened('scan')}>
          <IconScan size={22} aria-hidden="true" /> {t('action.scan')} <kbd>5</kbd>
        </button>
        <button type="button" disabled={undos.length === 0 || !active} title={undoWords} onClick={takeBack}>
          <IconArrowBackUp size={22} aria-hidden="true" /> {t('action.undo')} <kbd>U</kbd>
        </button>
        <button type="button" onClick={() => sheetOpened('options')}>
          <IconAdjustments size={22} aria-hidden="true" /> {t('gate.options')}
        </button>
      </div>
      <Sheets onLeave={onLeave} />
    </footer>
  )
}

/** Which row is leaving the aircraft now: one touch for the next. */
function RowSteps({ steps: { before, next, onMove } }: { readonly steps: RowStepping }) {
  const { t } = useTranslation()
  return (
    <>
      <button type="button" disabled={before === null} onClick={() => before !== null && onMove(before)}>
        − {t('gate.row')}
      </button>
      <button type="button" disabled={next === null} onClick={() => next !== null && onMove(next)}>
        + {t('gate.row')}
      </button>
    </>
  )
}

function Sheets({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { sheet, sheetOpened } = useGate()
  useKeys({}, { modal: true, active: sheet !== null })
  const close = () => sheetOpened(null)
  return (
    <Modal
      opened={sheet !== null}
      onClose={close}
      title={t(sheet === 'options' ? 'gate.options' : 'gate.scanTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {sheet === 'options' ? <GateOptions onLeave={onLeave} /> : <ScanForm onDone={close} />}
    </Modal>
  )
}
