/** The person's kept filters: one touch applies one, another takes it away and can be taken back; and keeping what is set now. */
import { Button, CloseButton, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFilter } from '#core/contract/filters.ts'
import { ignoreWhileLost } from '../../shell/ignoreWhileLost.ts'
import { tellFailure, tellUndo } from '../../components/tell.ts'
import { countFilters } from './rowFilter.ts'
import { toBody, useSavedFilters } from './savedFilterStore.ts'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

export function SavedFilters() {
  const { t } = useTranslation()
  const { filters, asked, removed } = useSavedFilters()
  const { filterApplied } = useWorklist()
  useEffect(() => ignoreWhileLost(asked()), [asked])
  const remove = async (filter: SavedFilter) => {
    try {
      const undo = await removed(filter)
      const text = t('filter.removed', { name: filter.name })
      tellUndo(`undo-filter-${filter.id}`, text, () => ignoreWhileLost(undo()))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <div className={css.saved}>
      {filters.length > 0 && (
        <ul aria-label={t('filter.saved')}>
          {filters.map((filter) => (
            <li key={filter.id}>
              <Button variant="light" onClick={() => filterApplied(filter.body)}>
                {filter.name}
              </Button>
              <CloseButton
                size="lg"
                aria-label={t('filter.remove', { name: filter.name })}
                onClick={() => void remove(filter)}
              />
            </li>
          ))}
        </ul>
      )}
      <KeepForm />
    </div>
  )
}

function KeepForm() {
  const { t } = useTranslation()
  const { tab, filter } = useWorklist()
  const { kept } = useSavedFilters()
  const [name, setName] = useState('')
  const isSet = countFilters(filter) > 0 || tab !== 'selected'
  const keep = async () => {
    try {
      await kept(name.trim(), toBody(tab, filter))
      setName('')
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <form
      className={css.keep}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSet && name.trim()) void keep()
      }}
    >
      <TextInput
        aria-label={t('filter.name')}
        placeholder={t('filter.name')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isSet || name.trim() === ''}>
        {t('filter.keep')}
      </Button>
    </form>
  )
}
