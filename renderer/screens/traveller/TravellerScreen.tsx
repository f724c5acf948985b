/** Everything known about one traveller on one flight, with the raw messages beside it; printed as a referral sheet. */
import { useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { useChanges } from '../../client/changes.ts'
import { ClaimBar } from '../../components/ClaimBar.tsx'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { WalkInLine } from '../../components/WalkInLine.tsx'
import { rememberFlight } from '../../shell/currentFlight.ts'
import { useTeamOf } from '../flight/teamStore.ts'
import { PageDialogs } from './PageDialogs.tsx'
import { RawPane } from './RawPane.tsx'
import { TravellerHead } from './TravellerHead.tsx'
import { LowerSections, UpperSections } from './TravellerSections.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

export function TravellerScreen({ travellerId, user }: { readonly travellerId: string; readonly user: User }) {
  const { answer, opened } = useTraveller()
  const current = useTraveller((it) => it.travellerId) === travellerId
  useEffect(() => {
    void opened(travellerId)
  }, [travellerId, opened])
  const flightId = current ? (answer.value?.flight.id ?? null) : null
  useChanges(['traveller'], travellerId, () => void opened(travellerId))
  useChanges(['worklist', 'bags'], flightId, () => void opened(travellerId))
  useTeamOf(flightId)
  useEffect(() => {
    if (flightId) rememberFlight(flightId)
  }, [flightId])
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={() => void opened(travellerId)} />
  if (!answer.value || !current) return <RowSkeletons rows={6} height={110} />
  return <PageView page={answer.value} user={user} />
}

/** First what stands on top of the page; the rest, two thirds of the work, is drawn behind it in small steps. */
function PageView({ page, user }: { readonly page: TravellerPage; readonly user: User }) {
  const { t } = useTranslation()
  const rest = useDeferredValue<TravellerPage | null>(page, null)
  const mayAct = user.role !== 'auditor'
  const mayCorrect = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <div className={css.screen}>
      <article className={css.page}>
        <TravellerHead page={page} mayAct={mayAct} />
        <ClaimBar person={page.row} mayAct={mayAct} />
        {page.walkIn && <WalkInLine walkIn={page.walkIn} page={page} mayAct={mayAct} />}
        <UpperSections page={page} mayAct={mayAct} />
        {rest && <LowerSections page={rest} mayAct={mayAct} mayCorrect={mayCorrect} />}
        <p className={css.printFoot}>{t('sheet.onlySheet')}</p>
      </article>
      {rest && <RawPane page={rest} />}
      <PageDialogs travellerId={page.row.travellerId} />
    </div>
  )
}
