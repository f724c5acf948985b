/** What persons have asked about their own data, with deadlines and decisions; and everything held on one of them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@mantine/core'
import type { User } from '#core/contract/access.ts'
import type { PersonRequest } from '#core/contract/requestsOfPersons.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { useNow } from '../../shell/useNow.ts'
import css from '../performance/performance.module.css'
import { DecideDialog } from './DecideDialog.tsx'
import { ExportForm } from './ExportForm.tsx'
import { RequestForm } from './RequestForm.tsx'
import { useRights } from './rightsStore.ts'

type Props = { readonly isLead: boolean; readonly user: User }

export function RequestsPart({ isLead, user }: Props) {
  const { t } = useTranslation()
  const requests = useRights((it) => it.requests)
  const [deciding, setDeciding] = useState<PersonRequest | null>(null)
  if (!requests.value) return null
  return (
    <div className={css.stack}>
      {isLead && (
        <div className={css.pair}>
          <RequestForm />
          <ExportForm />
        </div>
      )}
      <h2>{t('rights.part.requests')}</h2>
      {requests.value.length === 0 && <EmptyNotice title={t('rights.noRequests')} />}
      {requests.value.map((request) => (
        <RequestCard key={request.id} request={request} onDecide={isLead ? () => setDeciding(request) : null} />
      ))}
      {deciding && <DecideDialog request={deciding} user={user} onClose={() => setDeciding(null)} />}
    </div>
  )
}

const tones = { open: 'warn', granted: 'done', refused: 'bad', withdrawn: 'plain' } as const
const dayMs = 86_400_000

function RequestCard({
  request,
  onDecide,
}: {
  readonly request: PersonRequest
  readonly onDecide: (() => void) | null
}) {
  const { t } = useTranslation()
  const left = Math.ceil((Date.parse(request.dueOn) - useNow(60_000)) / dayMs)
  const isOpen = request.state === 'open'
  return (
    <section className={css.card} data-request={request.kind}>
      <header>
        <Tag tone={tones[request.state]} text={t(`rights.state.${request.state}`)} />
        <h3>{t(`rights.kind.${request.kind}`)}</h3>
        {isOpen && (
          <span className={left < 0 ? css.bad : left <= 3 ? css.warn : css.mute}>
            {t(left < 0 ? 'rights.late' : 'rights.daysLeft', { count: Math.abs(left), day: request.dueOn })}
          </span>
        )}
        <span className={css.space} />
        {isOpen && onDecide && <Button onClick={onDecide}>{t('rights.decide')}</Button>}
      </header>
      <p>“{request.words}”</p>
      <p className={css.mute}>{[request.travellerId, request.takenBy, request.askedOn].join(' · ')}</p>
      {!isOpen && (
        <p>
          {request.decision}{' '}
          <span className={css.mute}>{[request.decidedBy, request.decidedAt?.slice(0, 10)].join(' · ')}</span>
        </p>
      )}
    </section>
  )
}
