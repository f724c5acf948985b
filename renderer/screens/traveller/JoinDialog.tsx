/** "Same person as ...": the record of the list and the booking are joined by hand, and stay together in every later list. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from './traveller.module.css'
import { openTraveller } from './openTraveller.ts'

type Candidates = Awaited<ReturnType<typeof client.people.candidates>>
type Props = { readonly page: TravellerPage; readonly onClose: () => void }

export function JoinDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const { travellerId, name } = page.row
  const [candidates, setCandidates] = useState<Candidates | null>(null)
  const [otherId, setOther] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  useEffect(() => {
    client.people.candidates({ travellerId }).then(setCandidates, (error: unknown) => setFailure(failureKey(error)))
  }, [travellerId])
  const join = async () => {
    if (!otherId) return setFailure('join.choose')
    if (!reason.trim()) return setFailure('failure.noteNeeded')
    try {
      const joined = await client.people.join({ travellerId, otherId, reason })
      onClose()
      await openTraveller(joined.travellerId)
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('join.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {candidates?.length === 0 && <p>{t('join.nobody')}</p>}
      <CandidateList candidates={candidates ?? []} chosen={otherId} onChoose={setOther} />
      <Textarea
        label={t('join.reason')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure && (
        <p className={css.held} role="alert">
          {t(failure)}
        </p>
      )}
      <Button mt="sm" disabled={candidates?.length === 0} onClick={() => void join()}>
        {t('join.save')}
      </Button>
    </Modal>
  )
}

type ListProps = {
  readonly candidates: Candidates
  readonly chosen: string | null
  readonly onChoose: (travellerId: string) => void
}

function CandidateList({ candidates, chosen, onChoose }: ListProps) {
  return (
    <ul className={css.candidates}>
      {candidates.map((one) => (
        <li key={one.travellerId}>
          <button type="button" aria-pressed={one.travellerId === chosen} onClick={() => onChoose(one.travellerId)}>
            <b>{one.name}</b>
            <span>
              {[one.birthOn, one.document, one.seat, one.locator, one.sources.join('+')].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
