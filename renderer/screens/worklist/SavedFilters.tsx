/** The person's kept filters: one touch applies one, another takes it away and can be taken back; and keeping what is set now. */
import { ActionIcon, Button, CloseButton, Menu, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
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
            <FilterLine key={filter.id} filter={filter} onRemove={() => void remove(filter)} />
          ))}
        </ul>
      )}
      <KeepForm />
    </div>
  )
}

type LineProps = { readonly filter: SavedFilter; readonly onRemove: () => void }

/** A star: the list begins with it. Whose it is stands beside a colleague's. */
function FilterLine({ filter, onRemove }: LineProps) {
  const { t } = useTranslation()
  const { filterApplied } = useWorklist()
  const [isNaming, setNaming] = useState(false)
  const { name, isStart, isShared, by } = filter
  if (isNaming) return <NameForm filter={filter} onDone={() => setNaming(false)} />
  return (
    <li>
      <Button variant="light" onClick={() => filterApplied(filter.body)}>
        {name}
      </Button>
      {isStart && (
        <span title={t('filter.isStart')}>
          ★<span className="visually-hidden">{t('filter.isStart')}</span>
        </span>
      )}
      {by && <small className={css.mute}>{by}</small>}
      {isShared && !by && <small className={css.mute}>{t('filter.isShared')}</small>}
      {!by && <FilterUses filter={filter} onRename={() => setNaming(true)} />}
      {!by && <CloseButton size="2.75rem" aria-label={t('filter.remove', { name })} onClick={onRemove} />}
    </li>
  )
}

type UsesProps = { readonly filter: SavedFilter; readonly onRename: () => void }

function FilterUses({ filter, onRename }: UsesProps) {
  const { t } = useTranslation()
  const { changed } = useSavedFilters()
  const use = (uses: Partial<SavedFilter>) => () => {
    changed({ ...filter, ...uses }).catch((error: unknown) => tellFailure(t, error))
  }
  return (
    <Menu position="bottom-start" withinPortal={false} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size="2.75rem" aria-label={t('filter.uses', { name: filter.name })}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item className={css.useItem ?? ''} onClick={onRename}>
          {t('filter.rename')}
        </Menu.Item>
        <Menu.Item className={css.useItem ?? ''} onClick={use({ isStart: !filter.isStart })}>
          {t(filter.isStart ? 'filter.endStart' : 'filter.start')}
        </Menu.Item>
        <Menu.Item className={css.useItem ?? ''} onClick={use({ isShared: !filter.isShared })}>
          {t(filter.isShared ? 'filter.endShare' : 'filter.share')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function NameForm({ filter, onDone }: { readonly filter: SavedFilter; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { changed } = useSavedFilters()
  const [name, setName] = useState(filter.name)
  const rename = async () => {
    try {
      if (name.trim()) await changed({ ...filter, name: name.trim() })
      onDone()
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return (
    <li>
      <form
        className={css.keep}
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <TextInput
          autoFocus
          aria-label={t('filter.newName', { name: filter.name })}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('filter.keep')}
        </Button>
      </form>
    </li>
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
