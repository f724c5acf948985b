/** Which bags: of selected owners, with signals, held, all. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { useKeys } from '../../shell/keyboard.ts'
import list from '../worklist/worklist.module.css'
import { bagInTab, useBags } from './bagsStore.ts'

const tabs = ['selected', 'signals', 'held', 'all'] as const

export function BagTabs({ rows }: { readonly rows: readonly BagRow[] }) {
  const { t } = useTranslation()
  const { tab, tabChosen } = useBags()
  useKeys(Object.fromEntries(tabs.map((name, at) => [String(at + 1), () => tabChosen(name)])))
  return (
    <div className={list.tabs} role="group" aria-label={t('bags.tabs')}>
      {tabs.map((name) => (
        <button key={name} type="button" aria-pressed={tab === name} onClick={() => tabChosen(name)}>
          {t(`bags.tab.${name}`)} <b>{rows.filter((row) => bagInTab(row, name)).length}</b>
        </button>
      ))}
    </div>
  )
}
