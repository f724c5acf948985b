/** Which bags of the belt: to check, held, owner at the gate, stray, all. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { bagInHallTab, hallTabs } from '../../format/hallRows.ts'
import list from '../worklist/worklist.module.css'
import { useHall } from './hallStore.ts'

export function HallTabs({ rows }: { readonly rows: readonly BagRow[] }) {
  const { t } = useTranslation()
  const { tab, found, tabChosen } = useHall()
  return (
    <div className={list.tabs} role="group" aria-label={t('bags.tabs')}>
      {hallTabs.map((name) => (
        <button key={name} type="button" aria-pressed={tab === name && !found} onClick={() => tabChosen(name)}>
          {t(`hall.tab.${name}`)} <b>{rows.filter((row) => bagInHallTab(row, name)).length}</b>
        </button>
      ))}
    </div>
  )
}
