/** A candidate beside the model in use, with the words already given and the buttons for one's own. */
import { Button } from '@mantine/core'
import { IconCheck, IconFileText, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { Candidate } from '#core/contract/packs.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { CardDialog } from './CardDialog.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import css from './performance.module.css'
import { usePerformance } from './performanceStore.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { readonly candidate: Candidate; readonly user: User; readonly needed: number }

export function CandidateCard({ candidate, user, needed }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const { id, model, source, addedAt, addedBy, approvals, comparison, pack } = candidate
  const at = formatInstant(addedAt, zone, language)
  return (
    <section className={css.card}>
      <header>
        <h3>{t(`model.${model}`)}</h3>
        <span className={css.mute}>
          {id} · {t(`performance.source.${source}`, { by: addedBy ?? '–' })} · {at}
        </span>
      </header>
      {pack?.simulated && <p className={css.warn}>! {t('about.simulated')}</p>}
      {comparison ? (
        <ComparisonTable comparison={comparison} />
      ) : (
        <p className={css.warn}>! {t('performance.noComparison')}</p>
      )}
      <p>
        <b>{t('performance.approvals', { count: approvals.length, needed })}</b>{' '}
        {approvals.map((one) => (
          <span key={one.by} className={css.good}>
            ✓ {one.by} ({formatInstant(one.at, zone, language)}){' '}
          </span>
        ))}
      </p>
      <Acts candidate={candidate} user={user} needed={needed} />
    </section>
  )
}

function Acts({ candidate, user, needed }: Props) {
  const { t } = useTranslation()
  const { approved, rejected } = usePerformance()
  const [open, setOpen] = useState<'card' | 'reject' | null>(null)
  const { id, approvals, pack } = candidate
  const isMine = approvals.some((one) => one.by === user.id)
  const mayDecide = user.role === 'supervisor' || user.role === 'administrator'
  const isLast = approvals.length + 1 >= needed
  return (
    <div className={css.acts}>
      {mayDecide && (
        <Button leftSection={<IconCheck size={18} />} disabled={isMine || !pack} onClick={() => void approved(id)}>
          {t(isMine ? 'performance.approvedByYou' : isLast ? 'performance.approveLast' : 'performance.approve')}
        </Button>
      )}
      {mayDecide && (
        <Button variant="default" leftSection={<IconX size={18} />} onClick={() => setOpen('reject')}>
          {t('performance.reject')}
        </Button>
      )}
      {pack && (
        <Button variant="default" leftSection={<IconFileText size={18} />} onClick={() => setOpen('card')}>
          {t('performance.card')}
        </Button>
      )}
      {!pack && <p className={css.bad}>✖ {t('performance.filesGone')}</p>}
      {open === 'card' && pack && <CardDialog pack={pack} onClose={() => setOpen(null)} />}
      {open === 'reject' && (
        <ReasonDialog
          title={t('performance.rejectTitle')}
          hint={t('performance.rejectHint', { id })}
          save={t('performance.reject')}
          onClose={() => setOpen(null)}
          onSave={(reason) => rejected(id, reason)}
        />
      )}
    </div>
  )
}
