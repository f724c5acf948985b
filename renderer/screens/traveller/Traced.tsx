/** A value that knows where it came from: resting on it shows its raw segment, choosing it keeps it shown. */
import { type ReactNode, useEffect, useRef } from 'react'
import css from './traveller.module.css'
import { type Origin, useTraveller } from './travellerStore.ts'

export type Placed = {
  readonly raw: number | null
  readonly span: { readonly start: number; readonly end: number } | null
}

export function originOf(placed: Placed): Origin | null {
  return placed.raw !== null && placed.span ? { raw: placed.raw, span: placed.span } : null
}

function isSame(a: Origin | null, b: Origin | null): boolean {
  return a !== null && b !== null && a.raw === b.raw && a.span.start === b.span.start && a.span.end === b.span.end
}

/** Height of the part of the page that stays on top. */
const headPx = 150

export function Traced({ from, children }: { readonly from: Placed; readonly children: ReactNode }) {
  const { pinned, hovered, pointed, originHovered, originPinned } = useTraveller()
  const origin = originOf(from)
  const field = useRef<HTMLButtonElement>(null)
  const isLit = pointed === 'raw' && isSame(hovered ?? pinned, origin)
  useEffect(() => {
    const page = field.current?.closest('article')
    if (!isLit || !field.current || !page) return
    // Only the page itself may move: scrollIntoView would also shift the frame around it.
    const [box, own] = [page.getBoundingClientRect(), field.current.getBoundingClientRect()]
    if (own.top >= box.top + headPx && own.bottom <= box.bottom) return
    page.scrollTo({ top: page.scrollTop + own.top - box.top - box.height / 2 })
  }, [isLit])
  if (!origin) return <span>{children}</span>
  const held = pinned?.raw === origin.raw && pinned.span.start === origin.span.start
  return (
    <button
      ref={field}
      type="button"
      className={css.traced}
      data-lit={isLit}
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
