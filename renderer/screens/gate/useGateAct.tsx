/** Says what was done with the person at the gate, and how to take it back. */
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
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
  const running = useRef<{ readonly what: string; readonly end: Promise<void> } | null>(null)
  const attempt = async (work: () => Promise<void>, said: string) => {
    try {
      await work()
      // The newest word alone: they come fast here.
      notifications.hide(noticeId)
      notifications.show({ id: noticeId, color: 'accent', message: said, autoClose: 2500 })
    } catch (error) {
      tellFailure(t, error)
    }
  }
  /** One after the other; the same twice is one tap and a slow answer. */
  const run = async (what: string, work: () => Promise<void>, said: string) => {
    const before = running.current
    if (before?.what === what) return
    const end = (before?.end ?? Promise.resolve()).then(() => attempt(work, said))
    const mine = { what, end }
    running.current = mine
    await end
    if (running.current === mine) running.current = null
  }
  return {
    act: async (state) => {
      if (row)
        await run(
          `${row.travellerId} ${state}`,
          () => disposed(row, state),
          t('action.done', { name: row.name, state: t(`state.${state}`) }),
        )
    },
    undo: () => run('undo', undone, t('action.undone')),
  }
}
