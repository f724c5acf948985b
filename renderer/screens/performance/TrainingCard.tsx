/** Starts a training, shows how far it is, and stops it. */
import { Button, Progress } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrainingState } from '#core/contract/packs.ts'
import css from './performance.module.css'
import { usePerformance } from './performanceStore.ts'

type Props = { readonly training: TrainingState; readonly mayDecide: boolean }

export function TrainingCard({ training, mayDecide }: Props) {
  const { t } = useTranslation()
  const { trainAsked, trainingStopped } = usePerformance()
  const going = training.state === 'running'
  return (
    <section className={css.card} aria-live="polite">
      <header>
        <h3>{t('performance.training')}</h3>
        <span className={css.mute}>{describe(t, training)}</span>
        <span className={css.space} />
        {mayDecide && going && (
          <Button variant="default" leftSection={<IconPlayerStop size={18} />} onClick={() => void trainingStopped()}>
            {t('performance.stop')}
          </Button>
        )}
        {mayDecide &&
          !going &&
          (['high', 'drug'] as const).map((model) => (
            <Button
              key={model}
              variant="default"
              leftSection={<IconPlayerPlay size={18} />}
              onClick={() => void trainAsked(model)}
            >
              {t('performance.train', { model: t(`model.${model}`) })}
            </Button>
          ))}
      </header>
      {going && <Progress aria-label={t('performance.training')} value={training.share * 100} size="lg" />}
      {!going && <p className={css.mute}>{t('performance.trainingHint')}</p>}
    </section>
  )
}

type Say = ReturnType<typeof useTranslation>['t']

function describe(t: Say, { state, model, by, stage, share, failure }: TrainingState): string {
  if (state === 'idle' || model === null) return ''
  const name = t(`model.${model}`)
  if (state === 'running') {
    const percent = Math.floor(share * 100)
    return `${name} · ${t(`performance.stage.${stage ?? 'reading'}`)} · ${percent}% · ${t('performance.by', { by })}`
  }
  if (failure?.kind === 'tooFew') return `${name} · ${t('performance.tooFew', { count: failure.finds ?? 0 })}`
  return `${name} · ${t(`performance.ended.${state}`)}`
}
