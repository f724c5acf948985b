/** One small fact in a chip; a button where it leads somewhere. */
import type { ReactNode } from 'react'
import css from './marks.module.css'

type Props = {
  readonly children: ReactNode
  readonly warn?: boolean
  readonly title?: string
  readonly onOpen?: () => void
}

export function Fact({ children, warn = false, title, onOpen }: Props) {
  const className = `${css.fact} ${warn ? css.factWarn : ''}`
  if (!onOpen) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    )
  }
  return (
    <button type="button" className={className} title={title} onClick={onOpen}>
      {children}
    </button>
  )
}
