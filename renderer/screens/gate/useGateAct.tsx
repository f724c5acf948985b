/** Says what was done with the person at the gate, and how to take it back. */
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { failureKey } from '../../client/failureKey.ts'
import { UndoNotice } from '../../components/UndoNotice.tsx'
import { useGate } from './gateStore.ts'

export function useGateAct(row: WorklistRow | null): (state: 'seen' | 'referred' | 'passed') => Promise<void> {
  const { t } = useTranslation()
  const { disposed, personChosen } = useGate()
  return async (state) => {
    if (!row) return
    const id = `undo-${row.travellerId}`
    const takeBack = async () => {
      notifications.hide(id)
      await disposed(row, 'open')
      personChosen(row.travellerId)
    }
    const undo = () =>
      void takeBack().catch((error: unknown) => notifications.show({ color: 'red', message: t(failureKey(error)) }))
    try {
      await disposed(row, state)
      const text = t('action.done', { name: row.name, state: t(`state.${state}`) })
      notifications.show({
        id,
        color: 'accent',
        withCloseButton: false,
        message: <UndoNotice text={text} onUndo={undo} />,
      })
    } catch (error) {
      notifications.show({ color: 'red', message: t(failureKey(error)) })
    }
  }
}
