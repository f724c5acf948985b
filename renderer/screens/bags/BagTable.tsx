/** The rows of the bag list, drawn only where they can be seen. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { usePrinting } from '../../shell/usePrinting.ts'
import { useTastes } from '../../shell/tasteStore.ts'
import { BagLine } from './BagLine.tsx'
import css from './bags.module.css'

type Props = { readonly rows: readonly BagRow[]; readonly cursorId: string | null; readonly mayAct: boolean }

const rowRem = 4
const columns = ['rank', 'tag', 'owner', 'weight', 'signals', 'status', 'hold'] as const

export function BagTable({ rows, cursorId, mayAct }: Props) {
  const { t } = useTranslation()
  const rem = 16 * useTastes((it) => it.fontScale)
  const scroller = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * rem,
    overscan: 8,
  })
  const at = rows.findIndex((row) => row.bagId === cursorId)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [virtual, at])
  const items = printing ? rows.map((_, index) => ({ index, start: null })) : virtual.getVirtualItems()
  return (
    <div className={css.table} role="grid" aria-label={t('nav.bags')} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div className={css.tableHead} role="row">
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {t(`bags.column.${name}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={css.scroller} ref={scroller} role="rowgroup" tabIndex={0}>
        <div className={css.rows} role="presentation" style={printing ? {} : { height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]
            return row ? (
              <BagLine
                key={row.bagId}
                row={row}
                index={index}
                current={row.bagId === cursorId}
                top={start}
                mayAct={mayAct}
              />
            ) : null
          })}
        </div>
      </div>
    </div>
  )
}
