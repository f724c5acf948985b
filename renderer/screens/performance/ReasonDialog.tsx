/** Confirms an act that needs a reason in writing. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shell/keyboard.ts'
import css from './performance.module.css'

type Props = {
  readonly title: string
  readonly hint: string
  readonly save: string
  readonly onClose: () => void
  readonly onSave: (reason: string) => Promise<void>
}

export function ReasonDialog({ title, hint, save, onClose, onSave }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  useKeys({}, { modal: true })
  const send = async () => {
    setAsked(true)
    if (!reason.trim()) return
    await onSave(reason.trim())
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p className={css.mute}>{hint}</p>
        <Textarea
          label={t('performance.reason')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          error={asked && !reason.trim() ? t('failure.noteNeeded') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit">{save}</Button>
      </form>
    </Modal>
  )
}
