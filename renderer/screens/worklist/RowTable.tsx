/** The rows, drawn only where they can be seen; on paper all of them. */
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { usePrinting } from '../../shell/usePrinting.ts'
import { useTastes } from '../../shell/tasteStore.ts'
import { TravellerRow } from './TravellerRow.tsx'
import css from './worklist.module.css'
import { useWorklist } from './worklistStore.ts'

type Props = {
  readonly rows: readonly WorklistRow[]
  readonly total: number
  readonly cursorId: string | null
  readonly onOpen: (travellerId: string) => void
}

/** Below this width a row takes two lines, so that no fact has to go. In units of the base type size. */
const narrowRem = 47
const heightsRem = { wide: 4.1, narrow: 6 } as const
const columns = ['rank', 'traveller', 'seat', 'high', 'drug', 'why', 'bags', 'status'] as const

export function RowTable({ rows, total, cursorId, onOpen }: Props) {
  const { t } = useTranslation()
  const rem = 16 * useTastes((it) => it.fontScale)
  const { ref, width } = useElementSize()
  const scroller = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const layout = width > 0 && width < narrowRem * rem ? 'narrow' : 'wide'
  const { fresh, cursorMoved } = useWorklist()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(heightsRem[layout] * rem),
    overscan: 8,
  })
  useEffect(() => virtual.measure(), [virtual, layout, rem])
  const at = rows.findIndex((row) => row.travellerId === cursorId)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [virtual, at])
  const items = printing ? rows.map((_, index) => ({ index, start: null, size: null })) : virtual.getVirtualItems()
  return (
    <div
      className={css.table}
      ref={ref}
      role="grid"
      aria-label={t('worklist.title')}
      aria-rowcount={rows.length + 1}
      data-layout={layout}
    >
      <div role="rowgroup">
        <div className={css.head} role="row">
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {t(`worklist.column.${name}`)}
            </span>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell">
              <EmptyNotice
                title={t(total === 0 ? 'worklist.none' : 'worklist.nothingChosen')}
                hint={t(total === 0 ? 'worklist.noneHint' : 'worklist.nothingChosenHint')}
              />
            </div>
          </div>
        </div>
      ) : (
        <div className={css.scroller} ref={scroller} role="rowgroup" tabIndex={0}>
          <div className={css.rows} role="presentation" style={printing ? {} : { height: virtual.getTotalSize() }}>
            {items.map(({ index, start, size }) => {
              const row = rows[index]
              if (!row) return null
              return (
                <TravellerRow
                  key={row.travellerId}
                  row={row}
                  index={index}
                  current={row.travellerId === cursorId}
                  fresh={fresh.has(row.travellerId)}
                  place={start === null ? null : { top: start, height: size }}
                  onChoose={cursorMoved}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}
