/** Which rows of the list are drawn, and where: only those in sight, or all of them while printing. */
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, type RefObject, useEffect, useRef } from 'react'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { useTastes } from '../../shell/tasteStore.ts'
import { usePrinting } from '../../shell/usePrinting.ts'

type Drawn = {
  readonly row: WorklistRow
  readonly index: number
  /** In px; null: all rows in the flow of the page, on paper. */
  readonly top: number | null
  readonly height: number
}
type RowWindow = {
  readonly table: Ref<HTMLDivElement>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: 'wide' | 'narrow' | 'tight'
  readonly items: readonly Drawn[]
  readonly height: number | null
}

/** Below these widths a row takes two lines, or three, so that no fact has to go. In units of the base type size. */
const narrowRem = 47
const tightRem = 32
const heightsRem = { wide: 3.8, narrow: 5.9, tight: 8.4 } as const
const basePx = 16

export function useRowWindow(rows: readonly WorklistRow[], cursorId: string | null): RowWindow {
  const rem = basePx * useTastes((it) => it.fontScale)
  const { ref, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const layout = layoutOf(width / rem)
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
  const moved = useRef(false)
  useEffect(() => {
    // With little room the list itself moves: a row that is stepped to comes along. At first the head stays in sight.
    if (moved.current && layout !== 'wide')
      scroller.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    moved.current = true
  }, [at, layout])
  const seen: readonly Omit<Drawn, 'row'>[] = printing
    ? rows.map((_, index) => ({ index, top: null, height: 0 }))
    : virtual.getVirtualItems().map(({ index, start, size }) => ({ index, top: start, height: size }))
  const items = seen.flatMap((place) => {
    const row = rows[place.index]
    return row ? [{ row, ...place }] : []
  })
  return { table: ref, scroller, layout, items, height: printing ? null : virtual.getTotalSize() }
}

/** 0: not measured yet. */
function layoutOf(widthRem: number): RowWindow['layout'] {
  if (widthRem === 0 || widthRem >= narrowRem) return 'wide'
  return widthRem < tightRem ? 'tight' : 'narrow'
}
