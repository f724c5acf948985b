/** Asks for the reason of an act that needs one: a tap on a common reason, or own words. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from './dialogs.module.css'

type Props = {
  readonly kind: 'skip' | 'select' | 'reject' | 'reopen' | 'split'
  readonly name: string
  readonly choices: readonly string[]
  readonly onClose: () => void
  readonly onSave: (note: string) => Promise<void>
}

export function NoteDialog({ kind, name, choices, onClose, onSave }: Props) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const save = async (text: string) => {
    if (!text.trim()) return setFailure('failure.noteNeeded')
    try {
      await onSave(text.trim())
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  const reasons = choices.map((choice) => t(`${kind}.reason.${choice}`))
  useKeys(Object.fromEntries(reasons.map((text, at) => [String(at + 1), () => void save(text)])), { modal: true })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${kind}.title`, { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ReasonButtons reasons={reasons} onChoose={(text) => void save(text)} />
      <form
        className={css.own}
        onSubmit={(event) => {
          event.preventDefault()
          void save(note)
        }}
      >
        <Textarea
          label={t('common.ownWords')}
          value={note}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {failure && (
          <p className={css.failure} role="alert">
            {t(failure)}
          </p>
        )}
        <Button type="submit">{t(`${kind}.save`)}</Button>
      </form>
    </Modal>
  )
}

type ReasonProps = { readonly reasons: readonly string[]; readonly onChoose: (text: string) => void }

function ReasonButtons({ reasons, onChoose }: ReasonProps) {
  return (
    <div className={css.choices}>
      {reasons.map((text, at) => (
        <Button
          key={text}
          variant="default"
          justify="space-between"
          rightSection={<kbd>{at + 1}</kbd>}
          data-autofocus={at === 0 || undefined}
          onClick={() => onChoose(text)}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}
