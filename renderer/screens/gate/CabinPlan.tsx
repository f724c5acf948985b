/** The cabin seen from above with the selected seats; touching a row number says that this row is leaving now. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { markOf } from '../../components/SelectionMark.tsx'
import { type CabinMap, cabinMap } from '../../format/cabinMap.ts'
import { seatInHand } from '../../format/seatInHand.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

type Props = { readonly rows: readonly WorklistRow[]; readonly currentId: string | null }

export function CabinPlan({ rows, currentId }: Props) {
  const { t } = useTranslation()
  const cabin = useGate((it) => it.cabin)
  const whole = useMemo(
    () =>
      cabinMap(
        rows.filter((row) => row.onBoard),
        cabin,
      ),
    [rows, cabin],
  )
  const map = useMemo(() => seatInHand(whole, currentId), [whole, currentId])
  const seats = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = seats.current
    const seat = box?.querySelector<HTMLElement>('[data-current=true]')
    // Only the plan moves, never the page around it.
    if (box && seat)
      box.scrollTop += seat.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2
  }, [currentId, map])
  const people = useMemo(() => new Map(rows.map((row) => [row.travellerId, row])), [rows])
  return (
    <section className={css.cabin} aria-label={t('gate.cabin')}>
      <h2>
        {t('gate.cabin')}{' '}
        <span>
          ▲ {t('selection.score')} ◆ {t('selection.watchlist')} ● {t('selection.random')} ◎ {t('selection.companion')}
        </span>
      </h2>
      <div className={css.seats} ref={seats} tabIndex={0} role="group" aria-label={t('gate.cabin')}>
        {map.rows.map((line) => (
          <div key={line.row}>
            {line.row === map.doorRow && <p className={css.doorMark}>{t('seats.door')}</p>}
            {line.opens && <p className={css.className}>{t(`seats.class.${line.cabin}`)}</p>}
            <CabinRow line={line} people={people} currentId={currentId} />
          </div>
        ))}
      </div>
      <p className={css.cabinHint}>{t('gate.rowHint')}</p>
    </section>
  )
}

type RowProps = {
  readonly line: CabinMap['rows'][number]
  readonly people: ReadonlyMap<string, WorklistRow>
  readonly currentId: string | null
}

function CabinRow({ line: { row, blocks, people: seats }, people, currentId }: RowProps) {
  const { t } = useTranslation()
  const { doorRow, doorMoved, personChosen } = useGate()
  return (
    <div className={css.cabinRow} data-left={row < doorRow}>
      <button
        type="button"
        className={css.rowNumber}
        aria-label={t('gate.rowLeaving', { row })}
        aria-pressed={row === doorRow}
        onClick={() => doorMoved(row)}
      >
        {row}
      </button>
      {blocks.map((block) => (
        <span key={block.join('')} className={css.block}>
          {block.map((letter) => (
            <Seat
              key={letter}
              person={people.get(seats[letter] ?? '') ?? null}
              current={seats[letter] === currentId && currentId !== null}
              onChoose={personChosen}
            />
          ))}
        </span>
      ))}
    </div>
  )
}

type SeatProps = {
  readonly person: WorklistRow | null
  readonly current: boolean
  readonly onChoose: (travellerId: string) => void
}

function Seat({ person, current, onChoose }: SeatProps) {
  if (!person) return <i className={css.seat} data-empty="true" />
  const reason = person.selection?.reason
  const done = person.disposition.state !== 'open' && person.disposition.state !== 'seen'
  return (
    <button
      type="button"
      className={css.seat}
      data-reason={done ? 'done' : reason}
      data-current={current}
      tabIndex={reason ? 0 : -1}
      aria-label={`${person.seat} ${person.name}`}
      onClick={() => onChoose(person.travellerId)}
    >
      {done ? '✓' : reason ? markOf(reason) : ''}
    </button>
  )
}
