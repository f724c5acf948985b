/** The yearly review of the indicators: when it is due, what was said, and signing the next one. */
import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import { useChanges } from '../../client/changes.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import css from './performance.module.css'
import { ReviewForm } from './ReviewForm.tsx'
import { ReviewHistory } from './ReviewHistory.tsx'
import { useReview } from './reviewStore.ts'

export function ReviewPart() {
  const { t } = useTranslation()
  const { models, draft, asked } = useReview()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['packs'], null, () => void asked())
  if (!models.value && models.state === 'failed')
    return <FailureNotice failure={models.failure ?? ''} onRetry={() => void asked()} />
  if (!models.value) return <RowSkeletons rows={2} height={120} />
  const under = models.value.find((one) => draft !== null && one.packId === draft.packId)
  if (draft && under) return <ReviewForm draft={draft} reviewed={under} />
  return (
    <div className={css.stack}>
      <p className={css.mute}>{t('review.why')}</p>
      <div className={css.pair}>
        {models.value.map((reviewed) => (
          <DueCard key={reviewed.model} reviewed={reviewed} />
        ))}
      </div>
      <ReviewHistory models={models.value} />
    </div>
  )
}

function DueCard({ reviewed }: { readonly reviewed: ReviewedModel }) {
  const { t } = useTranslation()
  const { begun } = useReview()
  const { model, packId, indicators, dueOn, overdue } = reviewed
  if (packId === null || dueOn === null)
    return <EmptyNotice title={t(`model.${model}`)} hint={t('performance.noPack')} />
  return (
    <section className={css.card}>
      <header>
        <h3>{t(`model.${model}`)}</h3>
        <Tag
          tone={overdue ? 'bad' : 'done'}
          mark={overdue ? '!' : '✓'}
          text={t(overdue ? 'review.overdue' : 'review.due', { day: dueOn })}
        />
      </header>
      <p className={css.mute}>
        {packId} · {t('review.indicators', { count: indicators.length })}
      </p>
      <div className={css.acts}>
        <Button leftSection={<IconChecklist size={18} />} onClick={() => begun(model, packId)}>
          {t('review.begin')}
        </Button>
      </div>
    </section>
  )
}
