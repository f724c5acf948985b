/** A value that knows where it came from: resting on it shows its raw segment, choosing it keeps it shown. */
import type { ReactNode } from 'react'
import css from './traveller.module.css'
import { type Origin, useTraveller } from './travellerStore.ts'

export type Placed = {
  readonly raw: number | null
  readonly span: { readonly start: number; readonly end: number } | null
}

export function originOf(placed: Placed): Origin | null {
  return placed.raw !== null && placed.span ? { raw: placed.raw, span: placed.span } : null
}

export function Traced({ from, children }: { readonly from: Placed; readonly children: ReactNode }) {
  const { pinned, originHovered, originPinned } = useTraveller()
  const origin = originOf(from)
  if (!origin) return <span>{children}</span>
  const held = pinned?.raw === origin.raw && pinned.span.start === origin.span.start
  return (
    <button
      type="button"
      className={css.traced}
      aria-pressed={held}
      onMouseEnter={() => originHovered(origin)}
      onMouseLeave={() => originHovered(null)}
      onFocus={() => originHovered(origin)}
      onBlur={() => originHovered(null)}
      onClick={() => originPinned(held ? null : origin)}
    >
      {children}
    </button>
  )
}
