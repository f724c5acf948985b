/** The conditions of a risk pattern that is being written. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PatternFeature } from '#core/contract/patterns.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { type PatternDraft, signs } from './patternDraft.ts'
import css from './performance.module.css'

type ConditionsProps = {
  readonly draft: PatternDraft
  readonly features: readonly PatternFeature[]
  readonly onChange: (conditions: PatternDraft['conditions']) => void
}

/** All must hold: an "or" is a second pattern, which is measured apart. */
export function PatternConditions({ draft, features, onChange }: ConditionsProps) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { conditions } = draft
  const set = (at: number, part: Partial<PatternDraft['conditions'][number]>) =>
    onChange(conditions.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={css.conditions}>
      <legend>{t('patterns.field.conditions')}</legend>
      {conditions.map((condition, at) => (
        <div key={at} className={css.condition}>
          <Select
            searchable
            aria-label={t('performance.feature')}
            placeholder={t('performance.feature')}
            value={condition.feature || null}
            data={features.map((feature) => ({ value: feature.id, label: say(feature.meaning) }))}
            onChange={(feature) => set(at, { feature: feature ?? '' })}
          />
          <Select
            aria-label={t('patterns.field.sign')}
            value={condition.is}
            allowDeselect={false}
            data={signs.map((sign) => ({ value: sign, label: t(`patterns.sign.${sign}`) }))}
            onChange={(is) => set(at, { is: signs.find((sign) => sign === is) ?? '>=' })}
          />
          <TextInput
            aria-label={t('patterns.field.value')}
            value={condition.value}
            disabled={condition.is === 'known' || condition.is === 'unknown'}
            onChange={(event) => set(at, { value: event.currentTarget.value })}
          />
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t('patterns.removeCondition')}
            disabled={conditions.length === 1}
            onClick={() => onChange(conditions.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} />}
        onClick={() => onChange([...conditions, { feature: '', is: '>=', value: '' }])}
      >
        {t('patterns.addCondition')}
      </Button>
    </fieldset>
  )
}
