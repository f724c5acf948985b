/** How good the models and the work are: models and candidates, drift by week, statistics of work. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { DriftPart } from './DriftPart.tsx'
import { EvaluationPart } from './EvaluationPart.tsx'
import { ModelsPart } from './ModelsPart.tsx'
import { PatternsPart } from './PatternsPart.tsx'
import css from './performance.module.css'
import { ReviewPart } from './ReviewPart.tsx'
import { WorkPart } from './WorkPart.tsx'

const parts = ['models', 'evaluation', 'patterns', 'drift', 'reviews', 'work'] as const
type Part = (typeof parts)[number]

export function PerformanceScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('models')
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.performance')}</h1>
        <SegmentedControl
          aria-label={t('nav.performance')}
          size="md"
          value={part}
          data={parts.map((name) => ({ value: name, label: t(`performance.part.${name}`) }))}
          onChange={(value) => setPart(parts.find((name) => name === value) ?? 'models')}
        />
      </header>
      <div className={css.body} tabIndex={0} role="region" aria-label={t(`performance.part.${part}`)}>
        {part === 'models' && <ModelsPart user={user} />}
        {part === 'evaluation' && <EvaluationPart />}
        {part === 'patterns' && <PatternsPart user={user} />}
        {part === 'drift' && <DriftPart />}
        {part === 'reviews' && <ReviewPart />}
        {part === 'work' && <WorkPart />}
      </div>
    </div>
  )
}
