/** The decision on a person's request, with its reason; a granted deletion is done at once and takes another person. */
import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { PersonRequest } from '#core/contract/requestsOfPersons.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { tellDone } from '../../components/tell.ts'
import { useKeys } from '../../shell/keyboard.ts'
import css from '../performance/performance.module.css'
import { useRights } from './rightsStore.ts'

const states = ['granted', 'refused', 'withdrawn'] as const
type State = (typeof states)[number]
type Props = { readonly request: PersonRequest; readonly user: User; readonly onClose: () => void }

export function DecideDialog({ request, user, onClose }: Props) {
  const { t } = useTranslation()
  const asked = useRights((it) => it.asked)
  const [state, setState] = useState<State>('granted')
  const [decision, setDecision] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  const deletes = request.kind === 'deletion' && state === 'granted'
  const needsOther = deletes && request.takenBy === user.id
  const save = async () => {
    if (!decision.trim()) return setFailure('failure.noteNeeded')
    try {
      const { certificate } = await client.people.decideRequest({ id: request.id, state, decision })
      tellDone(
        t(certificate ? 'rights.deleted' : 'rights.decided', { certificate: certificate?.hash.slice(0, 16) ?? '' }),
      )
      await asked('requests')
      onClose()
    } catch (error) {
      setFailure(failureKey(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`rights.kind.${request.kind}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.form}>
        <p>“{request.words}”</p>
        <SegmentedControl
          aria-label={t('rights.decide')}
          size="md"
          value={state}
          data={states.map((it) => ({ value: it, label: t(`rights.state.${it}`) }))}
          onChange={(value) => setState(states.find((it) => it === value) ?? 'granted')}
        />
        {deletes && <p className={css.warn}>{t(needsOther ? 'rights.otherDeletes' : 'rights.deletesNow')}</p>}
        <Textarea
          label={t(request.kind === 'correction' && state === 'granted' ? 'rights.rightWords' : 'rights.reason')}
          value={decision}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
          error={failure ? t(failure) : null}
          onChange={(event) => setDecision(event.currentTarget.value)}
        />
        <Button disabled={needsOther} onClick={() => void save()}>
          {t('rights.decide')}
        </Button>
      </div>
    </Modal>
  )
}
