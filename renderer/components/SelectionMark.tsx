/** The shape that says why someone is to be checked: never colour alone. */
import type { SelectionReason } from '#core/worklist/SelectionReason.ts'
import css from './marks.module.css'

const shapes: Readonly<Record<SelectionReason, string>> = {
  watchlist: '◆',
  pattern: '■',
  score: '▲',
  random: '●',
  manual: '✚',
  companion: '◎',
}

export function markOf(reason: SelectionReason | null): string {
  return reason ? shapes[reason] : ''
}

export function toneOf(reason: SelectionReason): string {
  if (reason === 'watchlist' || reason === 'pattern') return css.watch ?? ''
  return (reason === 'random' || reason === 'companion' ? css.random : css.score) ?? ''
}

export function SelectionMark({ reason }: { readonly reason: SelectionReason }) {
  return (
    <span className={`${css.mark} ${toneOf(reason)}`} aria-hidden="true">
      {shapes[reason]}
    </span>
  )
}
