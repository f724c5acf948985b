/** One segment of raw text, with the part in hand marked. */
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { RawLine } from '../../format/rawLines.ts'
import css from './traveller.module.css'

export function RawLineView({ line, active }: { readonly line: RawLine; readonly active: RawSpan | null }) {
  const from = active ? Math.max(active.start, line.start) - line.start : 0
  const to = active ? Math.min(active.end, line.start + line.text.length) - line.start : 0
  const hit = active !== null && from < to
  return (
    <div className={css.rawLine} data-hit={hit}>
      <b>{line.text.slice(0, hit ? Math.min(3, from) : 3)}</b>
      {hit ? (
        <>
          {line.text.slice(Math.min(3, from), from)}
          <mark>{line.text.slice(from, to)}</mark>
          {line.text.slice(to)}
        </>
      ) : (
        line.text.slice(3)
      )}
    </div>
  )
}
