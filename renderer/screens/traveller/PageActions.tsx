/** The acts of the traveller page; the same keys as in the list. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EnterKey } from '../../components/EnterKey.tsx'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { client } from '../../client/client.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { tellFailure, tellUndoByKey, undoLatest } from '../../components/tell.ts'
import { useHasDraft } from '../inspection/useHasDraft.ts'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

export function PageActions({ row }: { readonly row: WorklistRow }) {
  const { t } = useTranslation()
  const { opened, dialogOpened } = useTraveller()
  const { travellerId, name, disposition } = row
  const hasDraft = useHasDraft(travellerId)
  const dispose = async (state: WorklistRow['disposition']['state'], note: string | null) => {
    await client.worklist.dispose({ travellerId, state, note })
    await opened(travellerId)
  }
  const act = async (state: 'passed' | 'missed') => {
    const undo = () => void dispose(disposition.state, disposition.note ?? t('action.undone')).catch(() => undefined)
    try {
      await dispose(state, null)
      tellUndoByKey(`undo-${travellerId}`, t('action.done', { name, state: t(`state.${state}`) }), undo)
    } catch (error) {
      tellFailure(t, error)
    }
  }
  useKeys({
    Enter: () => dialogOpened({ kind: 'record' }),
    p: () => void act('passed'),
    m: () => void act('missed'),
    s: () => dialogOpened({ kind: 'skip' }),
    u: undoLatest,
    Escape: () => history.back(),
  })
  return (
    <div className={css.acts}>
      <Button onClick={() => dialogOpened({ kind: 'record' })}>
        {hasDraft ? `✎ ${t('inspection.resume')}` : t('action.record')}
        <EnterKey />
      </Button>
      <Button variant="default" onClick={() => void act('passed')}>
        {t('action.passed')}
        <Key name="P" />
      </Button>
      <Button variant="default" onClick={() => void act('missed')}>
        {t('action.missed')}
        <Key name="M" />
      </Button>
      {row.selection ? (
        <Button variant="default" onClick={() => dialogOpened({ kind: 'skip' })}>
          {t('action.skip')}
          <Key name="S" />
        </Button>
      ) : (
        <Button variant="default" onClick={() => dialogOpened({ kind: 'select' })}>
          {t('action.select')}
        </Button>
      )}
    </div>
  )
}

function Key({ name }: { readonly name: string }) {
  return (
    <kbd className={css.key} aria-hidden="true">
      {name}
    </kbd>
  )
}
