/** What was found, how much of it, in which unit, worth how many won: typed, or touched where it is met daily. */
import { Autocomplete, NumberInput, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { thingName, thingOf, things } from '../../format/thingName.ts'
import type { Draft } from './draftStore.ts'
import css from './inspection.module.css'
import { outcomeFields, unitsOf } from './outcomeFields.ts'

type Props = {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

const numberOf = (value: string | number) => (value === '' || Number.isNaN(Number(value)) ? null : Number(value))

export function AmountFields({ draft, onChange }: Props) {
  const { t } = useTranslation()
  if (!draft.outcome) return null
  const fields = outcomeFields[draft.outcome]
  if (!fields.includes('amount') && !fields.includes('value')) return null
  const units = unitsOf[draft.outcome]
  const unit = draft.unit !== null && !units.includes(draft.unit) ? [draft.unit, ...units] : units
  return (
    <>
      {fields.includes('substance') && <ThingField draft={draft} onChange={onChange} />}
      <div className={css.amounts}>
        {fields.includes('amount') && (
          <>
            <NumberInput
              label={t('inspection.quantity')}
              min={0}
              inputMode="decimal"
              value={draft.quantity ?? ''}
              onChange={(value) => onChange({ quantity: numberOf(value), unit: draft.unit ?? units[0] ?? null })}
            />
            <div className={css.group}>
              <span className={css.label}>{t('inspection.unit')}</span>
              <SegmentedControl
                size="md"
                aria-label={t('inspection.unit')}
                value={draft.unit ?? ''}
                data={unit.map((value) => ({ value, label: t(`unit.${value}`, { defaultValue: value }) }))}
                onChange={(value) => onChange({ unit: value })}
              />
            </div>
          </>
        )}
        {fields.includes('value') && (
          <NumberInput
            label={t('inspection.value')}
            min={0}
            inputMode="numeric"
            thousandSeparator=","
            suffix=" ₩"
            value={draft.valueKrw ?? ''}
            onChange={(value) => onChange({ valueKrw: numberOf(value) })}
          />
        )}
      </div>
    </>
  )
}

function ThingField({ draft, onChange }: Props) {
  const { t } = useTranslation()
  const known = draft.outcome ? things[draft.outcome] : []
  return (
    <div className={css.thing}>
      <Autocomplete
        label={t(draft.outcome === 'drugs' ? 'inspection.substance' : 'inspection.what')}
        data={known.map((it) => thingName(t, it))}
        value={draft.substance === null ? '' : thingName(t, draft.substance)}
        maxLength={100}
        onChange={(typed) => onChange({ substance: thingOf(t, typed, known) || null })}
      />
      <div className={css.quick} role="group" aria-label={t('inspection.usual')}>
        {known.map((it) => (
          <button
            key={it}
            type="button"
            // The field beside it is the way of the keyboard.
            tabIndex={-1}
            aria-pressed={draft.substance === it}
            onClick={() => onChange({ substance: draft.substance === it ? null : it })}
          >
            {thingName(t, it)}
          </button>
        ))}
      </div>
    </div>
  )
}
