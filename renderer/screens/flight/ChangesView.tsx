/** Who is new, gone or changed since the user last looked, or since a sending; a touch brings the person up. */
import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangedPerson, FlightChanges } from '#core/contract/flightPage.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './flight.module.css'
import { useFlightPage } from './flightPageStore.ts'
import { PersonChip } from './PersonChip.tsx'
import type { ViewProps } from './SourcesView.tsx'

const kinds = ['new', 'gone', 'back', 'changed'] as const
const kindMarks = { new: '+', gone: '−', back: '↩', changed: 'Δ' } as const

export function ChangesView(props: ViewProps) {
  const { t } = useTranslation()
  const { changes, asked } = useFlightPage()
  if (!changes.value && changes.state === 'failed')
    return <FailureNotice failure={changes.failure ?? ''} onRetry={() => void asked()} />
  return (
    <div className={css.view} tabIndex={0} role="region" aria-label={t('flightPage.view.changes')}>
      {changes.value ? <Changes changes={changes.value} {...props} /> : <RowSkeletons rows={5} height={60} />}
    </div>
  )
}

function Changes({ changes, ...props }: ViewProps & { readonly changes: FlightChanges }) {
  const { t } = useTranslation()
  const { people } = changes
  return (
    <>
      <SinceRow changes={changes} />
      {people.length === 0 && (
        <EmptyNotice
          title={t(changes.since ? 'flightPage.nothingChanged' : 'flightPage.firstLook')}
          hint={t('flightPage.nothingChangedHint')}
        />
      )}
      {kinds.map((kind) => {
        const own = people.filter((person) => person.kind === kind)
        return own.length > 0 && <KindPart key={kind} kind={kind} people={own} {...props} />
      })}
    </>
  )
}

function SinceRow({ changes }: { readonly changes: FlightChanges }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { push, pushChosen, looked } = useFlightPage()
  const say = (at: string) => `${formatInstant(at, zone, language)} ${zoneName(zone)}`
  // Lists and feeds say themselves what they are; bookings are named by how long before departure they came.
  const nameOf = ({ source, label }: FlightChanges['pushes'][number]) =>
    [source === 'PNR' ? t('flightPage.source.PNR') : null, t(`push.label.${label}`, { defaultValue: label })]
      .filter(Boolean)
      .join(' ')
  const sendings = changes.pushes.toReversed().map((one) => ({
    value: String(one.push),
    label: `${nameOf(one)} · ${say(one.at)}`,
  }))
  return (
    <div className={css.since}>
      <Select
        className={css.sinceChoice ?? ''}
        aria-label={t('flightPage.since')}
        allowDeselect={false}
        value={push === null ? 'look' : String(push)}
        data={[{ value: 'look', label: t('flightPage.sinceLook') }, ...sendings]}
        onChange={(value) => pushChosen(value === 'look' || value === null ? null : Number(value))}
      />
      <span className={css.mute}>{changes.since && t('flightPage.sinceAt', { at: say(changes.since) })}</span>
      <Button variant="light" disabled={changes.people.length === 0} onClick={() => void looked()}>
        ✓ {t('flightPage.looked')}
      </Button>
    </div>
  )
}

type KindProps = ViewProps & { readonly kind: ChangedPerson['kind']; readonly people: readonly ChangedPerson[] }

function KindPart({ kind, people, list, cursorId, onChoose }: KindProps) {
  const { t } = useTranslation()
  const rows = new Map(list.rows.map((row) => [row.travellerId, row]))
  const words = ({ changes }: ChangedPerson) =>
    changes.map((it) => t(`change.${it.field}`, { defaultValue: it.field, ...it })).join(', ')
  return (
    <section className={css.gap}>
      <h2>
        {kindMarks[kind]} {t(`flightPage.kind.${kind}`)} <b>{people.length}</b>
      </h2>
      <div className={css.chips}>
        {people.map((person) => (
          <PersonChip
            key={person.travellerId}
            person={person}
            row={rows.get(person.travellerId) ?? null}
            current={person.travellerId === cursorId}
            detail={words(person) || null}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  )
}
