/** The rows of a long list that are in sight, and a word when its end comes near. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import { useTastes } from '../shell/tasteStore.ts'

export type SeenRow = { readonly index: number; readonly top: number; readonly height: number }
type ScrollWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly seen: readonly SeenRow[]
  readonly height: number
}

const basePx = 16
const nearEndRows = 20

/** `rowRem`: height of a row in units of the base type size. */
export function useScrollWindow(count: number, rowRem: number, onNearEnd?: () => void): ScrollWindow {
  const rem = basePx * useTastes((it) => it.fontScale)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(rowRem * rem),
    overscan: 8,
  })
  useEffect(() => virtual.measure(), [virtual, rem])
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const latest = useRef(onNearEnd)
  latest.current = onNearEnd
  useEffect(() => {
    if (count > 0 && last >= count - nearEndRows) latest.current?.()
  }, [last, count])
  return {
    scroller,
    seen: items.map(({ index, start, size }) => ({ index, top: start, height: size })),
    height: virtual.getTotalSize(),
  }
}
