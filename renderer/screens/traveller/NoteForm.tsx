/** The field of a note: words that may not be kept are shown before saving, and are blotted out when it is saved. */
import { Button, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import css from './traveller.module.css'

type Spans = Awaited<ReturnType<typeof client.notes.check>>['spans']
type Props = {
  readonly label: string
  readonly save: string
  readonly text?: string
  readonly onSave: (text: string) => Promise<void>
}

/** Typing goes on for a while before the text is looked at. */
const checkAfterMs = 300

export function NoteForm({ label, save, text: before = '', onSave }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(before)
  const [failure, setFailure] = useState<string | null>(null)
  const spans = useSensitive(text)
  const submit = async () => {
    if (!text.trim()) return setFailure('note.empty')
    try {
      await onSave(text)
      setText('')
      setFailure(null)
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  const words = spans.map((span) => `“${text.slice(span.start, span.end)}” (${t(`note.kind.${span.kind}`)})`)
  return (
    <form
      className={css.noteForm}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Textarea
        label={label}
        value={text}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {words.length > 0 && (
        <p className={css.warn} role="status">
          ! {t('note.sensitive', { words: words.join(', ') })}
        </p>
      )}
      {failure && (
        <p className={css.held} role="alert">
          {t(failure)}
        </p>
      )}
      <Button type="submit" variant="default">
        {words.length > 0 ? t('note.saveWithout') : save}
      </Button>
    </form>
  )
}

function useSensitive(text: string): Spans {
  const [spans, setSpans] = useState<Spans>([])
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      if (!text.trim()) return setSpans([])
      client.notes.check({ text }).then(
        (answer) => wanted && setSpans(answer.spans),
        () => wanted && setSpans([]),
      )
    }, checkAfterMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text])
  return spans.filter((span) => span.end <= text.length)
}
