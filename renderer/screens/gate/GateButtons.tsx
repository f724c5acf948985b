/** Four buttons: seen, refer, passed, scan. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { ScanForm } from './ScanForm.tsx'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'
import { useGateAct } from './useGateAct.tsx'

export function GateButtons({ row, active }: { readonly row: WorklistRow | null; readonly active: boolean }) {
  const { t } = useTranslation()
  const { scanning, scanAsked } = useGate()
  const act = useGateAct(row)
  const scan = () => scanAsked(true)
  useKeys(
    {
      1: () => void act('seen'),
      2: () => void act('referred'),
      3: () => void act('passed'),
      4: scan,
      Enter: () => void act('referred'),
    },
    { active },
  )
  useKeys({}, { modal: true, active: scanning })
  return (
    <footer className={css.acts}>
      <button type="button" disabled={!row || !active} onClick={() => void act('seen')}>
        {t('action.seen')} <kbd>1</kbd>
      </button>
      <button type="button" disabled={!row || !active} className={css.primary} onClick={() => void act('referred')}>
        {t('action.refer')} <kbd>2</kbd>
      </button>
      <button type="button" disabled={!row || !active} onClick={() => void act('passed')}>
        {t('action.passed')} <kbd>3</kbd>
      </button>
      <button type="button" onClick={scan}>
        {t('action.scan')} <kbd>4</kbd>
      </button>
      <Modal
        opened={scanning}
        onClose={() => scanAsked(false)}
        title={t('gate.scanTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <ScanForm onDone={() => scanAsked(false)} />
      </Modal>
    </footer>
  )
}
