/** The review being written: every indicator with its justification, doubts about single ones, and the reviewer's word. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import { useBilingual } from '../../shell/useLanguage.ts'
import { IndicatorLine } from './IndicatorLine.tsx'
import css from './performance.module.css'
import { type ReviewDraft, useReview } from './reviewStore.ts'

type Props = { readonly draft: ReviewDraft; readonly reviewed: ReviewedModel }

export function ReviewForm({ draft, reviewed }: Props) {
  const { t } = useTranslation()
  const { failure, noteTyped, dropped, signed } = useReview()
  const [tried, setTried] = useState(false)
  const empty = [...draft.doubts.values()].some((text) => !text.trim())
  const ready = draft.note.trim() !== '' && !empty
  const sign = () => {
    setTried(true)
    if (ready) void signed()
  }
  return (
    <div className={css.stack}>
      <h2>{t('review.title', { model: t(`model.${reviewed.model}`), pack: draft.packId })}</h2>
      <p className={css.mute}>{t('review.hint')}</p>
      {failure && (
        <p className={css.failure} role="alert">
          {t(failure)}
        </p>
      )}
      <Indicators reviewed={reviewed} tried={tried} />
      <section className={css.card}>
        <Textarea
          label={t('review.note')}
          description={t('review.noteHint')}
          value={draft.note}
          maxLength={4000}
          autosize
          minRows={3}
          error={tried && !draft.note.trim() ? t('failure.noteNeeded') : null}
          onChange={(event) => noteTyped(event.currentTarget.value)}
        />
        {tried && empty && <p className={css.warn}>! {t('review.doubtNeedsWhy')}</p>}
        <div className={css.acts}>
          <Button onClick={sign}>{t('review.sign', { count: draft.doubts.size })}</Button>
          <Button variant="default" onClick={dropped}>
            {t('common.cancel')}
          </Button>
        </div>
      </section>
    </div>
  )
}

function Indicators({ reviewed, tried }: { readonly reviewed: ReviewedModel; readonly tried: boolean }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { draft, doubtTyped } = useReview()
  const groups = Object.entries(Object.groupBy(reviewed.indicators, (one) => one.group))
  return groups.map(([group, indicators = []]) => (
    <section key={group} className={css.card}>
      <header>
        <h3>{t(`review.group.${group}`)}</h3>
        <span className={css.mute}>{indicators.length}</span>
      </header>
      <ul className={css.indicators}>
        {indicators.map((one) => (
          <IndicatorLine
            key={one.id}
            indicator={{ ...one, meaning: say(one.meaning), justification: say(one.justification) }}
            doubt={draft?.doubts.get(one.id) ?? null}
            tried={tried}
            onDoubt={(text) => doubtTyped(one.id, text)}
          />
        ))}
      </ul>
    </section>
  ))
}
