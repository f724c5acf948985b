/** One small fact in a chip. */
import type { ReactNode } from 'react'
import css from './marks.module.css'

type Props = { readonly children: ReactNode; readonly warn?: boolean; readonly title?: string }

export function Fact({ children, warn = false, title }: Props) {
  return (
    <span className={`${css.fact} ${warn ? css.factWarn : ''}`} title={title}>
      {children}
    </span>
  )
}
