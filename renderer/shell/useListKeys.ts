/** Arrow keys, j and k, Home and End, Enter: the same in every list. */
import { useKeys } from './keyboard.ts'

type ListKeys = {
  readonly ids: readonly string[]
  readonly cursorId: string | null
  readonly onMove: (id: string) => void
  readonly onEnter?: (id: string) => void
  readonly active?: boolean
}

const pageRows = 8

export function useListKeys({ ids, cursorId, onMove, onEnter, active = true }: ListKeys): void {
  const step = (by: number) => {
    const at = cursorId === null ? -1 : ids.indexOf(cursorId)
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
    if (next !== undefined) onMove(next)
  }
  const keys = {
    ArrowDown: () => step(1),
    j: () => step(1),
    ArrowUp: () => step(-1),
    k: () => step(-1),
    PageDown: () => step(pageRows),
    PageUp: () => step(-pageRows),
    Home: () => step(-ids.length),
    End: () => step(ids.length),
  }
  const enter = () => {
    if (cursorId !== null) onEnter?.(cursorId)
  }
  useKeys(onEnter ? { ...keys, Enter: enter } : keys, { active })
}
