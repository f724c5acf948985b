/** The drawing itself: a column for each row of seats, with doors, cabins and aisles; in two lines where one is too narrow. */
import { useElementSize } from '@mantine/hooks'
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { cabinLines } from '../../format/cabinLines.ts'
import type { CabinMap, CabinRow } from '../../format/cabinMap.ts'
import { useTastes } from '../../shell/tasteStore.ts'
import css from './flight.module.css'
import { SeatButton } from './SeatButton.tsx'
import { useTeam } from './teamStore.ts'

type Props = {
  readonly map: CabinMap
  readonly people: ReadonlyMap<string, WorklistRow>
  readonly chosen: WorklistRow | null
  readonly onChoose: (travellerId: string) => void
}

const basePx = 16

export function CabinDrawing({ map, people, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const rem = basePx * useTastes((it) => it.fontScale)
  const { ref, width } = useElementSize<HTMLElement>()
  const { lines, seatRem } = cabinLines(map.rows, width / rem)
  return (
    <section ref={ref} aria-label={t('seats.title')}>
      {width > 0 &&
        lines.map((line, at) => (
          <div key={line[0]?.row} className={css.cabin} data-nose={at === 0} style={sized(seatRem)}>
            <div className={css.letters} aria-hidden="true">
              <span />
              <RowBlocks blocks={map.blocks} sizes={map.blocks} draw={drawLetter} />
            </div>
            {line.map((row, place) => (
              <Fragment key={row.row}>
                {row.row === map.doorRow && (
                  <span className={css.door}>
                    <b>{t('seats.door')}</b>
                  </span>
                )}
                <Column
                  row={row}
                  isNamed={row.opens || place === 0}
                  sizes={map.blocks}
                  people={people}
                  chosen={chosen}
                  onChoose={onChoose}
                />
              </Fragment>
            ))}
          </div>
        ))}
    </section>
  )
}

const drawLetter = (letter: string) => <i className={css.letter}>{letter}</i>

function sized(seatRem: number): CSSProperties {
  return { '--seat': `${seatRem}rem` } as CSSProperties
}

type Blocks = CabinMap['blocks']
type ColumnProps = Omit<Props, 'map'> & {
  readonly row: CabinRow
  readonly sizes: Blocks
  /** Whether the name of the cabin stands above. */
  readonly isNamed: boolean
}

function Column({ row, sizes, isNamed, people, chosen, onChoose }: ColumnProps) {
  const { t } = useTranslation()
  const claims = useTeam((it) => it.claims)
  const party = new Set(chosen?.companions.map((it) => it.travellerId))
  const bookingOf = (letter: string | undefined) => {
    const person = letter === undefined ? undefined : people.get(row.people[letter] ?? '')
    return person && person.partySize > 1 ? person.locator : null
  }
  return (
    <div className={css.column} data-opens={row.opens}>
      <span className={css.rowNumber}>
        {isNamed && <b>{t(`seats.class.${row.cabin}`)}</b>}
        {row.row}
      </span>
      <RowBlocks
        blocks={row.blocks}
        sizes={sizes}
        draw={(letter, block) => {
          const person = people.get(row.people[letter] ?? '') ?? null
          const next = block[block.indexOf(letter) + 1]
          return (
            <SeatButton
              person={person}
              current={person !== null && person.travellerId === chosen?.travellerId}
              inParty={person !== null && party.has(person.travellerId)}
              joined={bookingOf(letter) !== null && bookingOf(letter) === bookingOf(next)}
              claimed={person !== null && claims.has(person.travellerId)}
              onChoose={onChoose}
            />
          )
        }}
      />
    </div>
  )
}

type RowBlocksProps = {
  readonly blocks: Blocks
  /** Seats of the widest row, so that the aisles of all rows are in line. */
  readonly sizes: Blocks
  readonly draw: (letter: string, block: readonly string[]) => ReactNode
}

/** A is at the bottom: the nose points to the left. */
function RowBlocks({ blocks, sizes, draw }: RowBlocksProps) {
  return blocks
    .map((block, at) => (
      <span
        key={at}
        className={css.block}
        style={{ height: `calc(var(--seat) * ${sizes[at]?.length ?? block.length})` }}
      >
        {block.toReversed().map((letter) => (
          <Fragment key={letter}>{draw(letter, block)}</Fragment>
        ))}
      </span>
    ))
    .toReversed()
}
