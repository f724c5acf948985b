/** How long records are kept, and what persons may ask: retention, their requests, opening what is kept apart, legal holds. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import css from '../performance/performance.module.css'
import { HoldsPart } from './HoldsPart.tsx'
import { OpeningPart } from './OpeningPart.tsx'
import { RequestsPart } from './RequestsPart.tsx'
import { RetentionPart } from './RetentionPart.tsx'
import { parts, useRights } from './rightsStore.ts'

export function RightsScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { part, partChosen, asked } = useRights()
  const answer = useRights((it) => it[it.part])
  useEffect(() => {
    void asked(part)
  }, [part, asked])
  useChanges(['station', 'flights'], null, () => void asked(part))
  const isLead = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('rights.title')}</h1>
        <SegmentedControl
          aria-label={t('rights.title')}
          size="md"
          value={part}
          data={parts.map((name) => ({ value: name, label: t(`rights.part.${name}`) }))}
          onChange={(value) => partChosen(parts.find((name) => name === value) ?? 'retention')}
        />
      </header>
      <div className={css.body} tabIndex={0} role="region" aria-label={t(`rights.part.${part}`)}>
        {!answer.value && answer.state === 'failed' && (
          <FailureNotice failure={answer.failure ?? ''} onRetry={() => void asked(part)} />
        )}
        {!answer.value && answer.state === 'loading' && <RowSkeletons rows={5} height={80} />}
        {part === 'retention' && <RetentionPart isLead={isLead} />}
        {part === 'requests' && <RequestsPart isLead={isLead} user={user} />}
        {part === 'opening' && <OpeningPart isLead={isLead} user={user} />}
        {part === 'holds' && <HoldsPart isLead={isLead} />}
      </div>
    </div>
  )
}
