/** What a risk pattern is called, why it is there, and how long it holds. */
import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PatternDraft } from './patternDraft.ts'
import css from './performance.module.css'

type Props = { readonly draft: PatternDraft; readonly onChange: (part: Partial<PatternDraft>) => void }

export function PatternFields({ draft, onChange: change }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('patterns.field.id')}
        description={t('patterns.field.idHint')}
        value={draft.id}
        maxLength={60}
        data-autofocus
        onChange={(event) => change({ id: event.currentTarget.value })}
      />
      <div className={css.pair}>
        {(['ko', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={t(`patterns.field.name.${language}`)}
            value={draft[language]}
            onChange={(event) => change({ [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Textarea
        label={t('patterns.field.justification')}
        value={draft.justification}
        autosize
        minRows={2}
        onChange={(event) => change({ justification: event.currentTarget.value })}
      />
      <div className={css.pair}>
        {(['validFrom', 'validUntil'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`patterns.field.${end}`)}
            value={draft[end]}
            onChange={(event) => change({ [end]: event.currentTarget.value })}
          />
        ))}
      </div>
    </>
  )
}
