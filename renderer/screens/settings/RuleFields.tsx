/** The numbers of the rule of selection. */
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../performance/performance.module.css'
import { type PolicyForm, ruleFields } from './policyForm.ts'

type Props = { readonly form: PolicyForm; readonly onChange: (change: Partial<PolicyForm>) => void }

export function RuleFields({ form, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.three}>
      {ruleFields.map(({ name, scale, min, max, step }) => (
        <NumberInput
          key={name}
          label={t(`settings.rule.${name}`)}
          value={Math.round(form[name] * scale * 100) / 100}
          min={min}
          max={max}
          step={step}
          suffix={scale === 100 ? ' %' : ''}
          onChange={(value) => onChange({ [name]: (Number(value) || 0) / scale })}
        />
      ))}
    </div>
  )
}
