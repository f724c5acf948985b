/** Tabs, filters, search and what to do with the whole list. */
import { Button } from '@mantine/core'
import { IconPrinter, IconRefresh, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { client } from '../../client/client.ts'
import { SearchField } from '../../components/SearchField.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { tabOf, tabs } from './rowFilter.ts'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

type Props = { readonly list: Worklist; readonly rows: readonly WorklistRow[]; readonly user: User }

export function Toolbar({ list, rows, user }: Props) {
  const { t } = useTranslation()
  const { filter, moved, filterChanged, orderAccepted, dialogOpened } = useWorklist()
  const lead = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <div className={css.tools}>
      <TabRow rows={rows} />
      {moved > 0 && (
        <Button variant="light" className={css.moved} onClick={orderAccepted}>
          ↕ {t('worklist.moved', { count: moved })}
        </Button>
      )}
      <span className={css.space} />
      <SearchField
        value={filter.text}
        label={t('worklist.search')}
        onChange={(text) => filterChanged({ text })}
        width={200}
      />
      <FilterMenu rows={rows} />
      {lead && (
        <Button
          variant="default"
          className={css.filterButton ?? ''}
          aria-label={t('capacity.title')}
          leftSection={<IconUsersGroup size={17} stroke={1.7} />}
          onClick={() => dialogOpened('capacity')}
        >
          <span className={css.filterWord}>{t('capacity.short')}</span>
        </Button>
      )}
      {lead && <RerankButton flightId={list.flight.id} />}
      <Button
        variant="default"
        className={css.iconButton}
        aria-label={t('common.print')}
        title={t('common.print')}
        onClick={() => window.print()}
      >
        <IconPrinter size={18} stroke={1.7} />
      </Button>
    </div>
  )
}

/** Scores and ranks again now, with the models in force; the new order is taken at once, as it was asked for. */
function RerankButton({ flightId }: { readonly flightId: string }) {
  const { t } = useTranslation()
  const { listGiven } = useWorklist()
  const [busy, setBusy] = useState(false)
  const rerank = async () => {
    setBusy(true)
    try {
      listGiven(await client.worklist.rerank({ flightId }))
      tellDone(t('worklist.reranked'))
    } catch (error) {
      tellFailure(t, error)
    }
    setBusy(false)
  }
  return (
    <Button
      variant="default"
      className={css.iconButton}
      aria-label={t('worklist.rerank')}
      title={t('worklist.rerank')}
      loading={busy}
      onClick={() => void rerank()}
    >
      <IconRefresh size={18} stroke={1.7} />
    </Button>
  )
}

function TabRow({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const { t } = useTranslation()
  const { tab, tabChosen } = useWorklist()
  useKeys(Object.fromEntries(tabs.map((name, at) => [String(at + 1), () => tabChosen(name)])))
  return (
    <div className={css.tabs} role="group" aria-label={t('worklist.tabs')}>
      {tabs.map((name) => (
        <button key={name} type="button" aria-pressed={tab === name} onClick={() => tabChosen(name)}>
          {t(`worklist.tab.${name}`)} <b>{rows.filter((row) => tabOf(row, name)).length}</b>
        </button>
      ))}
    </div>
  )
}
