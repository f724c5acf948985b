/** One seat: shade and number for the risk, a shape for why selected, a bar to the neighbour of the same booking. */
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { markOf } from '../../components/SelectionMark.tsx'
import css from './flight.module.css'

type Props = {
  readonly person: WorklistRow | null
  readonly current: boolean
  readonly inParty: boolean
  readonly joined: boolean
  readonly claimed: boolean
  readonly onChoose: (travellerId: string) => void
}

export const SeatButton = memo(function SeatButton({ person, current, inParty, joined, claimed, onChoose }: Props) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!current) return
    button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // With the focus on a seat the arrow keys take it along, so that it is read out.
    if (document.activeElement instanceof HTMLElement && document.activeElement.dataset['seat']) button.current?.focus()
  }, [current])
  if (!person) return <i className={css.seat} data-empty="true" />
  const band = Math.max(person.high?.band ?? 1, person.drug?.band ?? 1) as 1 | 2 | 3 | 4
  const reason = person.selection?.reason ?? null
  const done = person.disposition.state !== 'open' && person.disposition.state !== 'seen'
  const words = [
    person.seat,
    person.name,
    reason && t(`selection.${reason}`),
    t(`band.${band}`),
    done && t(`state.${person.disposition.state}`),
    claimed && t('claim.heldShort'),
  ]
  return (
    <button
      ref={button}
      type="button"
      className={css.seat}
      data-band={band}
      data-reason={reason ?? undefined}
      data-done={done || undefined}
      data-party={inParty || undefined}
      data-joined={joined || undefined}
      data-claimed={claimed || undefined}
      data-seat={person.seat}
      aria-pressed={current}
      tabIndex={current ? 0 : -1}
      aria-label={words.filter(Boolean).join(' · ')}
      title={words.filter(Boolean).join(' · ')}
      onClick={() => onChoose(person.travellerId)}
    >
      {done ? '✓' : reason ? markOf(reason) : band > 1 ? band : ''}
    </button>
  )
})
