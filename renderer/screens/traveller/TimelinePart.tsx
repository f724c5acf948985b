/** From booking to arrival and what was done since, with the time between, and what is unusual said beside it. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatSpan } from '../../format/formatDuration.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { type TimelineRow, timelineRows } from '../../format/timelineRows.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import { Section } from './Section.tsx'
import { LocalTime } from './LocalTime.tsx'
import { Traced } from './Traced.tsx'
import css from './traveller.module.css'

/** Shorter pauses say nothing. */
const leastGapMs = 60_000

export function TimelinePart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const zone = useZone()
  const rows = timelineRows(page.timeline ?? [])
  if (rows.length === 0) return null
  return (
    <Section title={t('traveller.timeline')} count={rows.length} note={t('time.hall', { zone: zoneName(zone) })}>
      <ol className={css.times}>
        {rows.map((row, at) => (
          <TimeLine key={`${at}${row.at}${row.kind}`} row={row} />
        ))}
      </ol>
    </Section>
  )
}

function TimeLine({ row }: { readonly row: TimelineRow }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const language = useLanguage()
  const zone = useZone()
  const when = row.at.length > 10 ? formatInstant(row.at, zone, language) : row.at
  return (
    <li data-kind={row.kind} data-odd={row.odd !== null}>
      <span className={css.gap}>
        {row.sinceMs !== null && row.sinceMs >= leastGapMs && `+ ${formatSpan(row.sinceMs, language)}`}
      </span>
      <span className={css.when}>{when}</span>
      <span>
        <Traced from={row}>
          <b>{t(`timeline.${row.kind}`, { count: row.count })}</b>
        </Traced>{' '}
        {sayWhat(row, t)} {row.by && <span className={css.mute}>{row.by}</span>}
        <LocalTime at={row.at} airport={row.airport ?? null} local={row.local ?? null} />
        {row.odd && <em> ! {say(row.odd)}</em>}
      </span>
    </li>
  )
}

type Say = ReturnType<typeof useTranslation>['t']

/** The text of an event is as sent, or keys that stand for words. */
function sayWhat({ kind, text }: TimelineRow, t: Say): string {
  if (text === null) return ''
  if (text.startsWith('fields:')) {
    const fields = text.slice(7).split(' ')
    return fields.map((field) => t(`field.${field}`, { defaultValue: field })).join(', ')
  }
  if (text.startsWith('paid:')) {
    const paid = text.slice(5).split(', ')
    return paid.map((one) => one.replace(/^\w+/, (form) => t(`payment.${form}`, { defaultValue: form }))).join(', ')
  }
  if (kind === 'done') return t(`state.${text}`, { defaultValue: text })
  if (kind === 'inspected') return t(`outcome.${text}`, { defaultValue: text })
  if (kind === 'declared') return t(`declaration.channels.${text}`, { defaultValue: text })
  if (kind === 'bagAct') return text.replace(/^\w+/, (act) => t(`bagAct.${act}`, { defaultValue: act }))
  return text
}
