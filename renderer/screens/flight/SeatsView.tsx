/** The cabin from above, nose to the left: who sits where, how risky, with whom; those without a seat below. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { cabinMap } from '../../format/cabinMap.ts'
import { seatInHand } from '../../format/seatInHand.ts'
import { type Arrow, seatNeighbour } from '../../format/seatNeighbour.ts'
import { useKeys } from '../../shell/keyboard.ts'
import { CabinDrawing } from './CabinDrawing.tsx'
import css from './flight.module.css'
import { useOverview } from './flightPageStore.ts'
import { PersonChip } from './PersonChip.tsx'
import { SeatLegend } from './SeatLegend.tsx'
import type { ViewProps } from './SourcesView.tsx'

const arrows: readonly Arrow[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

export function SeatsView({ list, cursorId, onChoose }: ViewProps) {
  const { t } = useTranslation()
  const cabin = useOverview(list.flight.id).value?.cabin ?? null
  const people = useMemo(
    () => list.rows.filter((row) => row.onBoard && (row.kind !== 'crew' || row.seat !== null)),
    [list.rows],
  )
  const whole = useMemo(() => cabinMap(people, cabin), [people, cabin])
  const map = useMemo(() => seatInHand(whole, cursorId), [whole, cursorId])
  const byId = useMemo(() => new Map(people.map((row) => [row.travellerId, row])), [people])
  const chosen = cursorId === null ? null : (byId.get(cursorId) ?? null)
  const move = (arrow: Arrow) => () => {
    const next = seatNeighbour(map, cursorId, arrow)
    if (next) onChoose(next)
  }
  useKeys(Object.fromEntries(arrows.map((arrow) => [arrow, move(arrow)])))
  const chips = { byId, cursorId, onChoose }
  return (
    <div className={css.view} tabIndex={0} role="region" aria-label={t('flightPage.view.seats')}>
      <SeatLegend cabin={cabin} equipment={list.flight.equipment} />
      {map.rows.length === 0 ? (
        <EmptyNotice title={t('seats.none')} hint={t('seats.noneHint')} />
      ) : (
        <CabinDrawing map={map} people={byId} chosen={chosen} onChoose={onChoose} />
      )}
      {chosen && chosen.partySize > 1 && <PartyLine chosen={chosen} byId={byId} />}
      {map.shared.length > 0 && (
        <ChipList title={t('seats.shared')} ids={map.shared.flatMap(({ people: ids }) => ids)} {...chips} />
      )}
      {map.unseated.length > 0 && <ChipList title={t('seats.unseated')} ids={map.unseated} {...chips} />}
    </div>
  )
}

type ChipProps = Omit<ViewProps, 'list'> & {
  readonly title: string
  readonly ids: readonly string[]
  readonly byId: ReadonlyMap<string, WorklistRow>
}

function ChipList({ title, ids, byId, cursorId, onChoose }: ChipProps) {
  return (
    <section className={css.gap}>
      <h2>
        {title} <b>{ids.length}</b>
      </h2>
      <div className={css.chips}>
        {ids.map((id) => {
          const row = byId.get(id)
          return row && <PersonChip key={id} person={row} row={row} current={id === cursorId} onChoose={onChoose} />
        })}
      </div>
    </section>
  )
}

type PartyProps = { readonly chosen: WorklistRow; readonly byId: ReadonlyMap<string, WorklistRow> }

function PartyLine({ chosen, byId }: PartyProps) {
  const { t } = useTranslation()
  const others = chosen.companions.map(({ travellerId, name }) => `${name} ${byId.get(travellerId)?.seat ?? '–'}`)
  return (
    <p className={css.party} role="status">
      <b>{t('worklist.party', { count: chosen.partySize })}</b> {chosen.name} {chosen.seat ?? '–'} ·{' '}
      {others.join(' · ')}
    </p>
  )
}
