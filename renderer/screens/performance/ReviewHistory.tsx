/** Reviews that were signed, newest first, with the indicators that were in doubt. */
import { useTranslation } from 'react-i18next'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import css from './performance.module.css'

export function ReviewHistory({ models }: { readonly models: readonly ReviewedModel[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const say = useBilingual()
  const signed = models
    .flatMap(({ model, indicators, reviews }) => reviews.map((review) => ({ ...review, model, indicators })))
    .toSorted((a, b) => b.at.localeCompare(a.at))
  if (signed.length === 0) return <EmptyNotice title={t('review.none')} hint={t('review.noneHint')} />
  return (
    <>
      <h2>{t('review.signed')}</h2>
      {signed.map(({ at, by, model, packId, note, doubts, indicators }) => (
        <section key={`${model} ${at}`} className={css.card}>
          <header>
            <h3>{t(`model.${model}`)}</h3>
            <span className={css.mute}>
              {formatInstant(at, zone, language)} · {by} · {packId}
            </span>
          </header>
          <p className={css.note}>{note}</p>
          {doubts.length > 0 && (
            <ul className={css.doubts}>
              {doubts.map(({ feature, note: why }) => {
                const known = indicators.find((one) => one.id === feature)
                return (
                  <li key={feature}>
                    <b>! {known ? say(known.meaning) : feature}</b> {why}
                  </li>
                )
              })}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
