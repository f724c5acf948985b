/** The cabin seen from above with the selected seats; touching a row number says that this row is leaving now. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { markOf } from '../../components/SelectionMark.tsx'
import { seatMap } from '../../format/seatMap.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

type Props = { readonly rows: readonly WorklistRow[]; readonly currentId: string | null }

export function CabinPlan({ rows, currentId }: Props) {
  const { t } = useTranslation()
  const { doorRow, doorMoved, personChosen } = useGate()
  const cabin = useMemo(() => seatMap(rows.filter((row) => row.onBoard)), [rows])
  const people = useMemo(() => new Map(rows.map((row) => [row.travellerId, row])), [rows])
  return (
    <section className={css.cabin} aria-label={t('gate.cabin')}>
      <h2>
        {t('gate.cabin')}{' '}
        <span>
          ▲ {t('selection.score')} ◆ {t('selection.watchlist')} ● {t('selection.random')} ◎ {t('selection.companion')}
        </span>
      </h2>
      <div className={css.seats} tabIndex={0} role="group" aria-label={t('gate.cabin')}>
        {cabin.rows.map(({ row, seats }) => (
          <div key={row} className={css.cabinRow} data-left={row < doorRow}>
            <button
              type="button"
              className={css.rowNumber}
              aria-label={t('gate.rowLeaving', { row })}
              aria-pressed={row === doorRow}
              onClick={() => doorMoved(row)}
            >
              {row}
            </button>
            {cabin.blocks.map((block) => (
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
        ))}
      </div>
      <p className={css.cabinHint}>{t('gate.rowHint')}</p>
    </section>
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
  if (!reason) return <i className={css.seat} />
  const done = person.disposition.state !== 'open' && person.disposition.state !== 'seen'
  return (
    <button
      type="button"
      className={css.seat}
      data-reason={done ? 'done' : reason}
      data-current={current}
      aria-label={`${person.seat} ${person.name}`}
      onClick={() => onChoose(person.travellerId)}
    >
      {done ? '✓' : markOf(reason)}
    </button>
  )
}
