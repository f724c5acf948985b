/** Who of the flight is named by which source, what has come and when, and what should have come. */
import { useTranslation } from 'react-i18next'
import type { FlightOverview, SourceGap } from '#core/contract/flightPage.ts'
import type { Worklist } from '#core/contract/worklist.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { unknownGaps } from '../../format/unknownGaps.ts'
import css from './flight.module.css'
import { useFlightPage, useOverview } from './flightPageStore.ts'
import { PersonChip } from './PersonChip.tsx'
import { Sendings } from './Sendings.tsx'

export type ViewProps = {
  readonly list: Worklist
  readonly cursorId: string | null
  readonly onChoose: (travellerId: string) => void
}

const counted = [
  'travellers',
  'booked',
  'listed',
  'checkedIn',
  'crew',
  'declared',
  'bags',
  'bagsWithoutOwner',
  'walkIns',
] as const

export function SourcesView({ list, cursorId, onChoose }: ViewProps) {
  const { t } = useTranslation()
  const overview = useOverview(list.flight.id)
  const asked = useFlightPage((it) => it.overviewAsked)
  if (!overview.value && overview.state === 'failed')
    return <FailureNotice failure={overview.failure ?? ''} onRetry={() => void asked()} />
  if (!overview.value) return <RowSkeletons rows={5} height={90} />
  const { counts, gaps } = overview.value
  const unknown = unknownGaps(list.flight.pushes)
  return (
    <div className={css.view} tabIndex={0} role="region" aria-label={t('flightPage.view.sources')}>
      <dl className={css.counts}>
        {counted.map((name) => (
          <div key={name} data-odd={name === 'bagsWithoutOwner' && counts[name] > 0}>
            <dt>{t(`flightPage.count.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {gaps.map((gap) => (
        <Gap
          key={gap.gap}
          gap={gap}
          isKnown={!unknown.includes(gap.gap)}
          namesakes={namesakesOf(gaps, gap.gap)}
          list={list}
          cursorId={cursorId}
          onChoose={onChoose}
        />
      ))}
      <Sendings flight={list.flight} />
    </div>
  )
}

/** Whom the list knows without a booking and who is booked without being listed may be one person under two spellings of a document. */
const opposite: Readonly<Partial<Record<SourceGap, SourceGap>>> = { listedOnly: 'bookedOnly', bookedOnly: 'listedOnly' }

function namesakesOf(gaps: FlightOverview['gaps'], name: SourceGap): ReadonlySet<string> {
  const others = gaps.find(({ gap }) => gap === opposite[name])?.people ?? []
  return new Set(others.map((person) => person.name))
}

type GapProps = ViewProps & {
  readonly gap: FlightOverview['gaps'][number]
  readonly isKnown: boolean
  /** Names on the other side of the gap. */
  readonly namesakes: ReadonlySet<string>
}

function Gap({ gap: { gap, people }, isKnown, namesakes, list, cursorId, onChoose }: GapProps) {
  const { t } = useTranslation()
  if (!isKnown)
    return (
      <section className={css.gap} data-empty data-unknown>
        <h2>
          ! {t(`flightPage.gap.${gap}`)} <b>?</b> · {t(`flightPage.gapUnknown.${gap}`)}
        </h2>
      </section>
    )
  const rows = new Map(list.rows.map((row) => [row.travellerId, row]))
  return (
    <section className={css.gap} data-empty={people.length === 0}>
      <h2>
        {people.length === 0 && '✓ '}
        {t(`flightPage.gap.${gap}`)} <b>{people.length}</b>
      </h2>
      {people.length > 0 && (
        <div className={css.chips}>
          {people.map((person) => (
            <PersonChip
              key={person.travellerId}
              person={person}
              row={rows.get(person.travellerId) ?? null}
              current={person.travellerId === cursorId}
              detail={namesakes.has(person.name) ? t('flightPage.sameName') : null}
              onChoose={onChoose}
            />
          ))}
        </div>
      )}
    </section>
  )
}
