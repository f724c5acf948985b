/** Further conditions on the list, each a choice of what occurs in it. */
import { Button, Checkbox, Popover, Select } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { selectionReasons } from '#core/worklist/SelectionReason.ts'
import { countryName } from '../../format/countryName.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { countFilters, noFilter, type RowFilter } from './rowFilter.ts'
import { SavedFilters } from './SavedFilters.tsx'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

const kinds = ['adult', 'child', 'infant', 'crew', 'transit', 'staff', 'unknown'] as const

export function FilterMenu({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const { t } = useTranslation()
  const { filter, filterChanged } = useWorklist()
  const set = countFilters(filter)
  return (
    <Popover width={500} position="bottom-end" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          aria-label={t('worklist.filter')}
          className={css.filterButton ?? ''}
          variant={set > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={17} stroke={1.7} />}
        >
          <span className={css.filterWord}>{t('worklist.filter')}</span>
          {set > 0 && ` ${set}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.filters}>
          <FilterChoices rows={rows} filter={filter} onChange={filterChanged} />
          <Checkbox
            size="md"
            label={t('filter.openOnly')}
            checked={filter.openOnly}
            onChange={(event) => filterChanged({ openOnly: event.currentTarget.checked })}
          />
          <Button
            variant="default"
            disabled={set === 0}
            onClick={() => filterChanged({ ...noFilter, text: filter.text })}
          >
            {t('filter.clear')}
          </Button>
          <SavedFilters />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

type ChoicesProps = {
  readonly rows: readonly WorklistRow[]
  readonly filter: RowFilter
  readonly onChange: (filter: Partial<RowFilter>) => void
}

function FilterChoices({ rows, filter, onChange }: ChoicesProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nationalities = [...new Set(rows.map((row) => row.nationality))].filter((it) => it !== null).toSorted()
  const choices = [
    { field: 'band', options: [2, 3, 4].map((it) => [String(it), t(`filter.band.${it}`)]) },
    { field: 'selection', options: selectionReasons.map((it) => [it, t(`selection.${it}`)]) },
    { field: 'nationality', options: nationalities.map((it) => [it, `${it} ${countryName(it, language)}`]) },
    { field: 'party', options: (['alone', 'group'] as const).map((it) => [it, t(`filter.party.${it}`)]) },
    { field: 'bags', options: (['none', 'some', 'many'] as const).map((it) => [it, t(`filter.bags.${it}`)]) },
    { field: 'kind', options: kinds.map((it) => [it, t(`kind.${it}`)]) },
  ] as const
  return choices.map(({ field, options }) => (
    <Select
      key={field}
      label={t(`filter.${field}Label`)}
      placeholder={t('filter.any')}
      clearable
      clearButtonProps={{ size: '2.75rem', 'aria-label': t('filter.any') }}
      rightSectionWidth="2.75rem"
      searchable={field === 'nationality'}
      comboboxProps={{ withinPortal: false }}
      value={filter[field] === null ? null : String(filter[field])}
      data={options.map(([value = '', label = '']) => ({ value, label }))}
      onChange={(value) => onChange({ [field]: field === 'band' && value ? Number(value) : value })}
    />
  ))
}
