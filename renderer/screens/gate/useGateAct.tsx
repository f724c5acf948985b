/** Says what was done with the person at the gate, and how to take it back. */
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { tellFailure } from '../../components/tell.ts'
import { useGate } from './gateStore.ts'

const noticeId = 'gate-act'

export type GateState = 'seen' | 'referred' | 'passed' | 'missed'

export function useGateAct(row: WorklistRow | null): {
  readonly act: (state: GateState) => Promise<void>
  readonly undo: () => Promise<void>
} {
  const { t } = useTranslation()
  const { disposed, undone } = useGate()
  const run = async (work: () => Promise<void>, said: string) => {
    try {
      await work()
      // The newest word alone: they come fast here.
      notifications.hide(noticeId)
      notifications.show({ id: noticeId, color: 'accent', message: said, autoClose: 2500 })
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return {
    act: async (state) => {
      if (row) await run(() => disposed(row, state), t('action.done', { name: row.name, state: t(`state.${state}`) }))
    },
    undo: () => run(undone, t('action.undone')),
  }
}
