/** Companions who were checked along: each gets a record of their own, with nothing found. */
import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import css from './inspection.module.css'

type Props = {
  readonly companions: WorklistRow['companions']
  readonly chosen: readonly string[]
  readonly found: boolean
  readonly onChange: (travellerIds: string[]) => void
}

export function CompanionChips({ companions, chosen, found, onChange }: Props) {
  const { t } = useTranslation()
  if (companions.length === 0) return null
  const ids = companions.map((it) => it.travellerId)
  const isAll = ids.every((id) => chosen.includes(id))
  return (
    <div className={css.group} role="group" aria-label={t('inspection.companions')}>
      <span className={css.label}>
        {t('inspection.companions')}
        {found && chosen.length > 0 && <em> · {t('inspection.companionsClean')}</em>}
      </span>
      <Chip.Group multiple value={[...chosen]} onChange={onChange}>
        <div className={css.chips}>
          {companions.length > 1 && (
            <Chip
              size="md"
              radius="md"
              checked={isAll}
              classNames={{ label: css.chip ?? '' }}
              onChange={() => onChange(isAll ? [] : ids)}
              value=""
            >
              {t('inspection.everyone')}
            </Chip>
          )}
          {companions.map(({ travellerId, name, selected }) => (
            <Chip key={travellerId} value={travellerId} size="md" radius="md" classNames={{ label: css.chip ?? '' }}>
              {selected && '▲ '}
              <bdi>{name}</bdi>
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  )
}
