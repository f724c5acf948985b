/** Everything known about one traveller on one flight, with the raw messages beside it; printed as a referral sheet. */
import { useEffect } from 'react'
import type { User } from '#core/contract/access.ts'
import { client } from '../../client/client.ts'
import { useChanges } from '../../client/changes.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { RecordDialog } from '../inspection/RecordDialog.tsx'
import { NoteDialog } from '../worklist/NoteDialog.tsx'
import { RawPane } from './RawPane.tsx'
import { TravellerHead } from './TravellerHead.tsx'
import { TravellerSections } from './TravellerSections.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

const skipReasons = ['noTime', 'dataWrong', 'knownPerson', 'otherOfficer', 'transit'] as const
const selectReasons = ['behaviour', 'tip', 'companion', 'dog', 'xray'] as const

export function TravellerScreen({ travellerId, user }: { readonly travellerId: string; readonly user: User }) {
  const { answer, opened } = useTraveller()
  const current = useTraveller((it) => it.travellerId) === travellerId
  useEffect(() => {
    void opened(travellerId)
  }, [travellerId, opened])
  const flightId = answer.value?.flight.id ?? null
  useChanges(['traveller'], travellerId, () => void opened(travellerId))
  useChanges(['worklist', 'bags'], flightId, () => void opened(travellerId))
  useEffect(() => {
    if (flightId) rememberFlight(flightId)
  }, [flightId])
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(travellerId)} />
  if (!answer.value || !current) return <RowSkeletons rows={6} height={110} />
  const page = answer.value
  return (
    <div className={css.screen}>
      <article className={css.page}>
        <TravellerHead page={page} mayAct={user.role !== 'auditor'} />
        <TravellerSections page={page} />
        <p className={css.printFoot}>Gateside · {user.name}</p>
      </article>
      <RawPane page={page} />
      <Dialogs travellerId={travellerId} />
    </div>
  )
}

function Dialogs({ travellerId }: { readonly travellerId: string }) {
  const { answer, dialog, dialogOpened, opened } = useTraveller()
  const row = answer.value?.row
  const close = () => dialogOpened(null)
  const again = () => void opened(travellerId)
  if (!row || !dialog) return null
  if (dialog === 'record') return <RecordDialog row={row} onClose={close} onSaved={again} />
  const save = async (note: string) => {
    if (dialog === 'skip') await client.worklist.dispose({ travellerId, state: 'skipped', note })
    else await client.worklist.select({ travellerId, note })
    again()
  }
  return (
    <NoteDialog
      kind={dialog}
      name={row.name}
      choices={dialog === 'skip' ? skipReasons : selectReasons}
      onClose={close}
      onSave={save}
    />
  )
}
