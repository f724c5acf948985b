/** Looking at what is kept apart: one asks with a reason, another one allows it, both may look until it expires. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { AccessRequest } from '#core/contract/retention.ts'
import { client } from '../../client/client.ts'
import { EmptyNotice } from '../../components/Notice.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { tellFailure } from '../../components/tell.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from '../performance/performance.module.css'
import { AskForm } from './AskForm.tsx'
import { KeptDialog } from './KeptDialog.tsx'
import { useRights } from './rightsStore.ts'

type Props = { readonly isLead: boolean; readonly user: User }

export function OpeningPart({ isLead, user }: Props) {
  const { t } = useTranslation()
  const opening = useRights((it) => it.opening)
  const [looking, setLooking] = useState<AccessRequest | null>(null)
  if (!opening.value) return null
  return (
    <div className={css.stack}>
      <p className={css.mute}>{t('rights.openingHint')}</p>
      {isLead && <AskForm />}
      {opening.value.length === 0 && <EmptyNotice title={t('rights.noOpening')} />}
      {opening.value.map((request) => (
        <OpeningCard
          key={request.id}
          request={request}
          user={user}
          isLead={isLead}
          onLook={() => setLooking(request)}
        />
      ))}
      {looking && <KeptDialog request={looking} onClose={() => setLooking(null)} />}
    </div>
  )
}

const tones = { asked: 'warn', open: 'done', expired: 'plain' } as const
type CardProps = Props & { readonly request: AccessRequest; readonly onLook: () => void }

function OpeningCard({ request, user, isLead, onLook }: CardProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const asked = useRights((it) => it.asked)
  const approve = () =>
    client.retention
      .approveAccess({ requestId: request.id })
      .then(() => asked('opening'))
      .catch((error: unknown) => tellFailure(t, error))
  const isOwn = request.askedBy === user.id
  const mayLook = request.state === 'open' && (isOwn || request.approvedBy === user.id)
  return (
    <section className={css.card}>
      <header>
        <Tag tone={tones[request.state]} text={t(`rights.openingState.${request.state}`)} />
        <h3>{request.travellerId ?? request.flightId}</h3>
        <span className={css.space} />
        {isLead && request.state === 'asked' && !isOwn && (
          <Button onClick={() => void approve()}>{t('rights.approve')}</Button>
        )}
        {mayLook && (
          <Button variant="default" onClick={onLook}>
            {t('rights.look')}
          </Button>
        )}
      </header>
      <p>“{request.reason}”</p>
      <p className={css.mute}>
        {t('rights.askedBy', {
          by: request.askedBy,
          at: formatInstant(request.askedAt, zone, language),
          hours: request.hours,
        })}
        {request.approvedBy &&
          ` · ${t('rights.approvedBy', { by: request.approvedBy, at: formatInstant(request.expiresAt, zone, language) })}`}
        {request.state === 'asked' && isOwn && ` · ${t('rights.otherMust')}`}
      </p>
    </section>
  )
}
