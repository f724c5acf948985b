/** What is kept apart, while it is open for the two people whose word it is. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessRequest, KeptPersonView } from '#core/contract/retention.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { RowSkeletons } from '../../components/Notice.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import css from '../performance/performance.module.css'
import raw from '../../components/raw.module.css'

export function KeptDialog({ request, onClose }: { readonly request: AccessRequest; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [people, setPeople] = useState<readonly KeptPersonView[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  useEffect(() => {
    client.retention
      .readKept({ requestId: request.id })
      .then(setPeople, (error: unknown) => setFailure(failureKey(error)))
  }, [request.id])
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={request.travellerId ?? request.flightId}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.stack}>
        <p className={css.alarm}>{t('rights.lookNote')}</p>
        {failure && (
          <p className={css.failure} role="alert">
            {t(failure)}
          </p>
        )}
        {!people && !failure && <RowSkeletons rows={3} />}
        {people?.map((person) => (
          <KeptCard key={person.travellerId} person={person} />
        ))}
      </div>
    </Modal>
  )
}

function KeptCard({ person }: { readonly person: KeptPersonView }) {
  const { t } = useTranslation()
  const { traveller, texts } = person
  const name = (traveller['name'] ?? {}) as { readonly surname?: string; readonly given?: string }
  const documents = (traveller['documents'] ?? []) as readonly { readonly number?: string | null }[]
  const facts = [
    traveller['birthOn'],
    traveller['nationality'],
    ...documents.map((one) => one.number),
    traveller['seat'],
  ]
  return (
    <section className={css.card}>
      <h3>{`${name.surname ?? ''} ${name.given ?? ''}`.trim()}</h3>
      <p>{facts.filter((it): it is string => typeof it === 'string' && it !== '').join(' · ')}</p>
      <p className={css.mute}>{person.travellerId}</p>
      {texts.map((text) => (
        <pre key={text} className={raw.excerpt} aria-label={t('rights.text')}>
          {text}
        </pre>
      ))}
    </section>
  )
}
