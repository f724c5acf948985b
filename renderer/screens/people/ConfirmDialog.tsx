/** Asks before a PIN is made anew or a person's right is taken away. */
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shell/keyboard.ts'
import css from '../audit/audit.module.css'

type Props = {
  readonly kind: 'reset' | 'deactivate'
  readonly name: string
  readonly onClose: () => void
  readonly onYes: () => Promise<void>
}

export function ConfirmDialog({ kind, name, onClose, onYes }: Props) {
  const { t } = useTranslation()
  useKeys({}, { modal: true })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`people.confirm.${kind}.title`, { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p>{t(`people.confirm.${kind}.hint`, { name })}</p>
      <div className={css.acts}>
        <Button data-autofocus onClick={() => void onYes()}>
          {t(`people.confirm.${kind}.yes`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  )
}
