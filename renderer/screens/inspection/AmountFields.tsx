/** What was found, how much of it, in which unit, worth how many won. */
import { Autocomplete, NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from './draftStore.ts'
import css from './inspection.module.css'
import { type DetailField, substances, units } from './outcomeFields.ts'

type Props = {
  readonly fields: readonly DetailField[]
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

const numberOf = (value: string | number) => (value === '' || Number.isNaN(Number(value)) ? null : Number(value))

export function AmountFields({ fields, draft, onChange }: Props) {
  const { t } = useTranslation()
  const drugs = draft.outcome === 'drugs'
  if (!fields.includes('amount') && !fields.includes('value')) return null
  return (
    <div className={css.amounts}>
      {fields.includes('substance') && (
        <Autocomplete
          label={t(drugs ? 'inspection.substance' : 'inspection.what')}
          data={drugs ? [...substances] : []}
          value={draft.substance ?? ''}
          maxLength={100}
          onChange={(substance) => onChange({ substance: substance || null })}
        />
      )}
      {fields.includes('amount') && (
        <>
          <NumberInput
            label={t('inspection.quantity')}
            min={0}
            value={draft.quantity ?? ''}
            onChange={(value) => onChange({ quantity: numberOf(value), unit: draft.unit ?? 'g' })}
          />
          <Select
            label={t('inspection.unit')}
            data={[...units]}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
          />
        </>
      )}
      {fields.includes('value') && (
        <NumberInput
          label={t('inspection.value')}
          min={0}
          thousandSeparator=","
          suffix=" ₩"
          value={draft.valueKrw ?? ''}
          onChange={(value) => onChange({ valueKrw: numberOf(value) })}
        />
      )}
    </div>
  )
}
