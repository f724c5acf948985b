/** The actions, always in the same corner: one key and one thumb away. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ClaimBar } from '../../components/ClaimBar.tsx'
import { EnterKey } from '../../components/EnterKey.tsx'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useHasDraft } from '../inspection/useHasDraft.ts'
import css from './panel.module.css'
import type { RowActions } from './useRowActions.ts'

type Props = { readonly row: WorklistRow; readonly actions: RowActions }

export function ActionCorner({ row, actions }: Props) {
  const { t } = useTranslation()
  const { state } = row.disposition
  const hasDraft = useHasDraft(row.travellerId)
  return (
    <div className={css.acts}>
      <div className={css.claim}>
        <ClaimBar person={row} mayAct />
      </div>
      <Act label={t('action.passed')} keyName="P" pressed={state === 'passed'} onClick={actions.pass} />
      <Act label={t('action.missed')} keyName="M" pressed={state === 'missed'} onClick={actions.miss} />
      {row.selection ? (
        <Act label={t('action.skip')} keyName="S" pressed={state === 'skipped'} onClick={actions.skip} />
      ) : (
        <Act label={t('action.select')} pressed={false} onClick={actions.select} />
      )}
      <Act label={t('action.open')} keyName="O" pressed={false} onClick={actions.open} />
      <Button className={css.primary} size="lg" onClick={actions.record}>
        {hasDraft ? `✎ ${t('inspection.resume')}` : t('action.record')}
        <EnterKey />
      </Button>
    </div>
  )
}

type ActProps = {
  readonly label: string
  readonly keyName?: string
  readonly pressed: boolean
  readonly onClick: () => void
}

function Act({ label, keyName, pressed, onClick }: ActProps) {
  return (
    <Button variant={pressed ? 'light' : 'default'} onClick={onClick} px="xs" aria-pressed={pressed}>
      {pressed && '✓ '}
      {label}
      {keyName && (
        <kbd className={css.key} aria-hidden="true">
          {keyName}
        </kbd>
      )}
    </Button>
  )
}
