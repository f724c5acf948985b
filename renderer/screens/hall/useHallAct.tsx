/** Does something with the bag in hand, says so, and offers the way back. */
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { BagActInput, BagRow } from '#core/contract/bags.ts'
import { formatTag } from '../../format/formatTag.ts'
import { tellFailure, tellUndo } from '../../components/tell.ts'
import { useHall } from './hallStore.ts'

/** True where it was done. */
export function useHallAct(row: BagRow | null): {
  readonly act: (act: BagActInput) => Promise<boolean>
  readonly undo: () => Promise<boolean>
} {
  const { t } = useTranslation()
  const { acted } = useHall()
  const attempt = async (act: BagActInput): Promise<BagRow | null> => {
    try {
      return await acted(act)
    } catch (error) {
      tellFailure(t, error)
      return null
    }
  }
  const takeBack = async (bagId: string, actId: string): Promise<boolean> => {
    notifications.hide(`bag-${bagId}`)
    return (await attempt({ kind: 'undo', bagId, actId })) !== null
  }
  return {
    async act(act) {
      const done = await attempt(act)
      const last = done?.handling?.last
      if (!done || !last) return done !== null
      const text = `${formatTag(done.tag)} · ${t(`bagAct.${last.kind}`)}`
      tellUndo(`bag-${done.bagId}`, text, () => void takeBack(done.bagId, last.id))
      return true
    },
    async undo() {
      const last = row?.handling?.last
      return row && last ? takeBack(row.bagId, last.id) : false
    },
  }
}
