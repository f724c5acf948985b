/** The words of a finished act with the way back. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './undo.module.css'

export function UndoNotice({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={css.undo}>
      <span>{text}</span>
      <Button size="sm" variant="light" onClick={onUndo}>
        {t('action.undo')}
      </Button>
    </div>
  )
}
