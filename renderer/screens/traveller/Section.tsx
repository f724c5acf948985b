/** A part of the page under a heading, and facts in two columns. */
import type { ReactNode } from 'react'
import css from './traveller.module.css'
import { type Placed, Traced } from './Traced.tsx'

type SectionProps = {
  readonly title: string
  readonly count?: number
  /** Said small beside the title: whose clock it is. */
  readonly note?: string
  readonly children: ReactNode
}

export function Section({ title, count, note, children }: SectionProps) {
  return (
    <section className={css.section}>
      <h2>
        {title}
        {count !== undefined && <span className={css.count}> {count}</span>}
      </h2>
      {note && <p className={css.headNote}>{note}</p>}
      {children}
    </section>
  )
}

export type FactLine = { readonly label: string; readonly value: string | null; readonly from?: Placed }

/** Lines without a value are left out: what is unknown is said once, by the empty section. */
export function FactList({ lines }: { readonly lines: readonly FactLine[] }) {
  return (
    <dl className={css.facts}>
      {lines
        .filter((line) => line.value)
        .map((line) => (
          <div key={`${line.label}${line.value}`}>
            <dt>{line.label}</dt>
            <dd>{line.from ? <Traced from={line.from}>{line.value}</Traced> : line.value}</dd>
          </div>
        ))}
    </dl>
  )
}
