/** The segments that the most telling values came from: payment, this flight, document. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { type RawSegment, segmentOf } from '../format/rawSegments.ts'
import css from './raw.module.css'

type Placed = { readonly raw: number | null; readonly span: { readonly start: number; readonly end: number } | null }

/** More lines would hide the actions below; the page of the traveller shows all. */
const mostLines = 3

function excerpts(page: TravellerPage): readonly (RawSegment & { readonly raw: number })[] {
  const placed: readonly Placed[] = [
    ...page.payments.slice(0, 1),
    ...page.itinerary.filter((leg) => leg.isThisFlight).slice(0, 1),
    ...page.documents.slice(0, 1),
    ...page.identity.fields,
  ]
  const found = placed.flatMap(({ raw, span }) => {
    const text = raw === null ? undefined : page.raws[raw]?.text
    return text && span && raw !== null ? [{ ...segmentOf(text, span), raw }] : []
  })
  const once = new Map(found.map((it) => [`${it.raw}:${it.start}`, it]))
  return [...once.values()].slice(0, mostLines)
}

export function RawExcerpt({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const lines = excerpts(page)
  if (lines.length === 0) return <p className={css.none}>{t('raw.none')}</p>
  return (
    <div className={css.excerpt} data-raw-excerpt>
      {lines.map((line) => (
        <div key={`${line.raw}:${line.start}`}>
          {line.before}
          <mark>{line.value}</mark>
          {line.after}
        </div>
      ))}
    </div>
  )
}
