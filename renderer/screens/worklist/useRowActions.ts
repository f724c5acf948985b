/** What an inspector can do with the row in hand, by key or by button; every step can be undone. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { tellFailure, tellUndoByKey, undoLatest } from '../../components/tell.ts'
import { type Disposition, useWorklist } from './worklistStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

export type RowActions = {
  readonly record: () => void
  readonly open: () => void
  readonly pass: () => void
  readonly miss: () => void
  readonly skip: () => void
  readonly select: () => void
  readonly dispose: (state: Disposition['state'], note: string | null) => Promise<void>
}

export function useRowActions(row: WorklistRow | null, active: boolean, inList = true): RowActions {
  const { t } = useTranslation()
  const { dialogOpened, disposed } = useWorklist()
  const dispose = async (state: Disposition['state'], note: string | null) => {
    if (!row) return
    const { travellerId, disposition, name } = row
    try {
      await disposed(travellerId, state, note)
      const undo = () =>
        void disposed(travellerId, disposition.state, disposition.note ?? t('action.undone')).catch(() => undefined)
      tellUndoByKey(`undo-${travellerId}`, t('action.done', { name, state: t(`state.${state}`) }), undo)
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const withRow = (act: () => void) => () => {
    if (row) act()
  }
  const actions: RowActions = {
    record: withRow(() => dialogOpened('record')),
    open: withRow(() => row && void openTraveller(row.travellerId)),
    pass: withRow(() => void dispose('passed', null)),
    miss: withRow(() => void dispose('missed', null)),
    skip: withRow(() => dialogOpened('skip')),
    select: withRow(() => dialogOpened('select')),
    dispose,
  }
  useKeys(inList ? { o: actions.open, ArrowRight: actions.open } : { o: actions.open })
  useKeys({ Enter: actions.record, p: actions.pass, m: actions.miss, s: actions.skip, u: undoLatest }, { active })
  return actions
}
