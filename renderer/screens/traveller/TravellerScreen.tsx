/** Everything known about one traveller on one flight, with the raw messages beside it; printed as a referral sheet. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { ClaimBar } from '../../components/ClaimBar.tsx'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { WalkInLine } from '../../components/WalkInLine.tsx'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { useTeamOf } from '../flight/teamStore.ts'
import { PageDialogs } from './PageDialogs.tsx'
import { RawPane } from './RawPane.tsx'
import { TravellerHead } from './TravellerHead.tsx'
import { TravellerSections } from './TravellerSections.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

export function TravellerScreen({ travellerId, user }: { readonly travellerId: string; readonly user: User }) {
  const { t } = useTranslation()
  const { answer, opened } = useTraveller()
  const current = useTraveller((it) => it.travellerId) === travellerId
  useEffect(() => {
    void opened(travellerId)
  }, [travellerId, opened])
  const flightId = answer.value?.flight.id ?? null
  useChanges(['traveller'], travellerId, () => void opened(travellerId))
  useChanges(['worklist', 'bags'], flightId, () => void opened(travellerId))
  useTeamOf(flightId)
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
        <ClaimBar person={page.row} mayAct={user.role !== 'auditor'} />
        {page.walkIn && <WalkInLine walkIn={page.walkIn} sources={page.row.sources} />}
        <TravellerSections
          page={page}
          mayAct={user.role !== 'auditor'}
          mayCorrect={user.role === 'supervisor' || user.role === 'administrator'}
        />
        <p className={css.printFoot}>{t('sheet.onlySheet')}</p>
      </article>
      <RawPane page={page} />
      <PageDialogs travellerId={travellerId} />
    </div>
  )
}
