/** How the check was done; several may apply. */
import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type InspectionMethod, inspectionMethods } from '#core/inspection/Outcome.ts'
import css from './inspection.module.css'

type Props = { readonly methods: readonly InspectionMethod[]; readonly onChange: (methods: InspectionMethod[]) => void }

export function MethodChips({ methods, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.group} role="group" aria-label={t('inspection.method')}>
      <span className={css.label}>{t('inspection.method')}</span>
      <Chip.Group
        multiple
        value={[...methods]}
        onChange={(values) => onChange(inspectionMethods.filter((it) => values.includes(it)))}
      >
        <div className={css.chips}>
          {inspectionMethods.map((method) => (
            <Chip key={method} value={method} size="md" radius="md" classNames={{ label: css.chip ?? '' }}>
              {t(`method.${method}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  )
}
