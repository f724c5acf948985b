/** What of the page stands on the referral sheet: who, which way, why, with which bags; nothing of contacts, cards or remarks. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatFlightNumber } from '../../format/formatFlight.ts'
import { formatLocalClock } from '../../format/formatInstant.ts'
import { formatOneIn } from '../../format/formatOneIn.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { formatTag } from '../../format/formatTag.ts'
import type { Language } from '../../shell/tasteStore.ts'
import css from './sheet.module.css'

type Props = { readonly page: TravellerPage; readonly language: Language }

/** What somebody is, and what is not known, is no ground to tell a colleague on paper: both stay on the screen, among the facts. */
const unprinted: ReadonlySet<string> = new Set(['traveller-profile', 'not-known'])

/** The strongest reasons are what a colleague can ask about; the rest stays on the screen. */
const mostReasons = 6
/** What moves a score by less is no ground to stop somebody. */
const leastLogOdds = 0.1
/** Fields of a comparison, the telling ones first. */
const states = ['same', 'near', 'different'] as const
const stateMarks = { same: '=', near: '≈', different: '≠' } as const

type Fact = { readonly label: string; readonly value: string | null; readonly wide?: boolean }

export function SheetFacts({ page, language }: Props) {
  const { i18n } = useTranslation()
  const say = i18n.getFixedT(language)
  const { row, flight, identity, documents, itinerary, stay } = page
  const end = itinerary.findIndex((leg) => leg.isThisFlight)
  const way = itinerary.slice(0, end < 0 ? itinerary.length : end + 1)
  const route = [way[0]?.from, ...way.map((leg) => leg.to)].filter(Boolean).join(' → ')
  const document = documents.find((one) => one.kind === 'passport') ?? documents[0]
  const isOtherwise = identity.asSent.replaceAll('/', ' ') !== identity.display
  const facts: readonly Fact[] = [
    { label: say('field.name'), value: [identity.display, row.latin].filter(Boolean).join(' '), wide: true },
    { label: say('identity.asSent'), value: isOtherwise ? identity.asSent : null, wide: true },
    {
      label: say('field.birthOn'),
      value: [identity.birthOn, row.age !== null && `${row.age}`].filter(Boolean).join(' · ') || null,
    },
    { label: say('field.sex'), value: identity.sex },
    { label: say('field.nationality'), value: identity.nationalityName?.[language] ?? identity.nationality },
    {
      label: say('field.document'),
      value: document ? [document.number, document.issuer].filter(Boolean).join(' · ') : null,
    },
    { label: say('field.seat'), value: row.seat },
    {
      label: say('field.flight'),
      value: `${formatFlightNumber(flight)} · ${flight.from} → ${flight.to} · ${flight.date} ${formatLocalClock(flight.arrivalLocal)} ${say('time.local', { airport: flight.to })}`,
      wide: true,
    },
    { label: say('traveller.route'), value: route, wide: way.length > 3 },
    { label: say('declaration.stay'), value: stay.days === null ? null : say('route.stay', { count: stay.days }) },
    {
      label: say('traveller.party'),
      value: page.party.map((one) => [one.name, one.seat].filter(Boolean).join(' ')).join(', ') || null,
      wide: true,
    },
  ]
  return (
    <section>
      <h2>{say('sheet.who')}</h2>
      <dl className={css.facts}>
        {facts
          .filter(({ value }) => value)
          .map(({ label, value, wide = false }) => (
            <div key={label} data-wide={wide}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

export function SheetReasons({ page, language }: Props) {
  const { i18n } = useTranslation()
  const say = i18n.getFixedT(language)
  const { row, watchlist, explanation } = page
  const reasons = [...(row.drug?.reasons ?? []), ...(row.high?.reasons ?? [])]
    .filter((reason) => reason.logOdds >= leastLogOdds && !unprinted.has(reason.key))
    .toSorted((a, b) => b.logOdds - a.logOdds)
  const once = [...new Map(reasons.map((reason) => [reason.key, reason])).values()].slice(0, mostReasons)
  const selection = row.selection && [say(`selection.${row.selection.reason}`), row.selection.label?.[language]]
  return (
    <section>
      <h2>{say('sheet.why')}</h2>
      <p>
        <b>{selection ? selection.filter(Boolean).join(': ') : say('sheet.notSelected')}</b>
        {row.drug && ` · ${say('model.drug')} ${formatOneIn(row.drug.oneIn, language)}`}
        {row.high && ` · ${say('model.high')} ${formatPercent(row.high.p)}`}
      </p>
      <ol className={css.reasons}>
        {watchlist.map((hit) => (
          <li key={hit.reference}>
            ◆ {say('traveller.watchlist')} {hit.reference} · {say('watchlist.score', { p: formatPercent(hit.score) })}
            {hit.state === 'confirmed' && ` · ${say('watchlist.confirmed')}`}
            <p className={css.evidence}>{comparedWords(hit.fields ?? [], say)}</p>
          </li>
        ))}
        {once.map((reason) => (
          <li key={reason.key}>{reason.text[language]}</li>
        ))}
      </ol>
      {explanation.packs.length > 0 && <p className={css.fine}>{explanation.packs.join(' · ')}</p>}
    </section>
  )
}

export function SheetBags({ page, language }: Props) {
  const { i18n } = useTranslation()
  const say = i18n.getFixedT(language)
  return (
    <section>
      <h2>
        {say('traveller.bags')} {page.bags.length}
      </h2>
      <ul className={css.bags}>
        {page.bags.map((bag) => {
          const shown = bag.handling?.seal ?? bag.handling?.hold ?? null
          const xray = bag.handling?.xray ?? null
          const parts = [
            bag.weightKg !== null && `${Math.round(bag.weightKg)} kg`,
            bag.belt && `${say('flight.belt')} ${bag.belt}`,
            shown &&
              `${shown.seal.mark} ${shown.seal.word[language]} (${say(bag.handling?.seal ? 'seal.on' : 'seal.held')})`,
            bag.handling?.seal?.number,
            xray && say(`xray.${xray.state}`),
            xray?.note,
          ]
          return (
            <li key={bag.bagId}>
              <b>{formatTag(bag.tag)}</b> {parts.filter(Boolean).join(' · ')}
            </li>
          )
        })}
      </ul>
      {page.bags.length === 0 && <p>{say('bag.none')}</p>}
    </section>
  )
}

type Compared = NonNullable<TravellerPage['watchlist'][number]['fields']>

/** `= name, document · ≈ birth date · ≠ nationality`: what a colleague compares first with the document in hand. */
function comparedWords(fields: Compared, say: (key: string) => string): string {
  const words = states.map((state) => {
    const own = fields.filter((field) => field.state === state).map(({ field }) => say(`field.${field}`))
    return own.length > 0 && `${stateMarks[state]} ${say(`watchlist.compare.${state}`)}: ${own.join(', ')}`
  })
  return words.filter(Boolean).join(' · ')
}
