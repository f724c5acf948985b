/** The fields of an entry. */
import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type EntryForm, type TextFieldName, textFields } from './entryDraft.ts'
import css from './watchlists.module.css'

type Props = {
  readonly form: EntryForm
  readonly disabled: boolean
  readonly onChange: (change: Partial<EntryForm>) => void
}

const days: ReadonlySet<TextFieldName> = new Set(['birthOn', 'expiresOn'])
const lengths: Partial<Record<TextFieldName, number>> = { nationality: 3, documentNumber: 40, reason: 500, source: 200 }

export function EntryFields({ form, disabled, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.pair}>
      {textFields.map((name) => (
        <TextInput
          key={name}
          label={t(`watchlists.field.${name}`)}
          type={days.has(name) ? 'date' : 'text'}
          value={form[name]}
          disabled={disabled}
          required={name === 'surname'}
          maxLength={lengths[name] ?? 100}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      <Select
        label={t('watchlists.field.sex')}
        value={form.sex || null}
        disabled={disabled}
        clearable
        data={['M', 'F', 'X'].map((it) => ({ value: it, label: t(`watchlists.sex.${it}`) }))}
        onChange={(value) => onChange({ sex: value ?? '' })}
      />
      <TextInput
        label={t('watchlists.field.aliases')}
        placeholder={t('watchlists.aliasesHint')}
        value={form.aliases}
        disabled={disabled}
        onChange={(event) => onChange({ aliases: event.currentTarget.value })}
      />
    </div>
  )
}
