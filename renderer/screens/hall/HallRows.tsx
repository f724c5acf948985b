/** The bags of a belt, drawn only where they can be seen. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { useTastes } from '../../shell/tasteStore.ts'
import { HallRow } from './HallRow.tsx'
import css from './hall.module.css'

const rowRem = 5.2

type Props = { readonly rows: readonly BagRow[]; readonly cursorId: string | null }

export function HallRows({ rows, cursorId }: Props) {
  const { t } = useTranslation()
  const rem = 16 * useTastes((it) => it.fontScale)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * rem,
    overscan: 6,
  })
  const at = rows.findIndex((row) => row.bagId === cursorId)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [virtual, at])
  return (
    <div className={css.scroller} ref={scroller} tabIndex={0} role="listbox" aria-label={t('nav.bags')}>
      <div className={css.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row ? <HallRow key={row.bagId} row={row} current={row.bagId === cursorId} top={start} /> : null
        })}
      </div>
    </div>
  )
}
