/** One indicator in a review: what it is, why it is used, and the reviewer's doubt about it. */
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './performance.module.css'

type Props = {
  readonly indicator: {
    readonly id: string
    readonly meaning: string
    readonly justification: string
    readonly protected: boolean
  }
  readonly doubt: string | null
  /** The reviewer has tried to sign: what is missing is marked. */
  readonly tried: boolean
  readonly onDoubt: (text: string | null) => void
}

export function IndicatorLine({ indicator, doubt, tried, onDoubt }: Props) {
  const { t } = useTranslation()
  const { meaning, justification } = indicator
  return (
    <li data-doubt={doubt !== null}>
      <div>
        <b>{meaning}</b> {indicator.protected && <span className={css.warn}>◆ {t('review.protected')}</span>}
        <p className={css.mute}>{justification}</p>
        {doubt !== null && (
          <TextInput
            aria-label={t('review.doubtOf', { name: meaning })}
            placeholder={t('review.doubtHint')}
            value={doubt}
            maxLength={500}
            error={tried && !doubt.trim()}
            onChange={(event) => onDoubt(event.currentTarget.value)}
          />
        )}
      </div>
      <Button
        variant={doubt === null ? 'default' : 'filled'}
        aria-pressed={doubt !== null}
        aria-label={t('review.doubtOf', { name: meaning })}
        onClick={() => onDoubt(doubt === null ? '' : null)}
      >
        {t('review.doubt')}
      </Button>
    </li>
  )
}
