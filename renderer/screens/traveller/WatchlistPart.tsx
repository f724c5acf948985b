/** Hits of the watchlist with their evidence, a person's word on each, and the hits that were found to be someone else. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { client } from '../../client/client.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { splitEvidence } from '../../format/splitEvidence.ts'
import { tellFailure } from '../../components/tell.ts'
import { CompareTable } from './CompareTable.tsx'
import { Section } from './Section.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

type Part = { readonly page: TravellerPage; readonly mayAct: boolean }
type Hit = TravellerPage['watchlist'][number]
type Rejected = Awaited<ReturnType<typeof client.watchlists.rejectedHits>>

export function WatchlistPart({ page, mayAct }: Part) {
  const { t } = useTranslation()
  const rejected = useRejected(page, mayAct)
  if (page.watchlist.length === 0 && rejected.length === 0) return null
  return (
    <Section title={`◆ ${t('traveller.watchlist')}`} count={page.watchlist.length}>
      <ul className={css.lines}>
        {page.watchlist.map((hit) => (
          <HitLine key={hit.reference} hit={hit} travellerId={page.row.travellerId} mayAct={mayAct} />
        ))}
        {rejected.map((hit) => (
          <RejectedLine key={hit.reference} hit={hit} />
        ))}
      </ul>
    </Section>
  )
}

/** Asked again whenever the page was: a word given elsewhere shows too. */
function useRejected(page: TravellerPage, mayAct: boolean): Rejected {
  const [rejected, setRejected] = useState<Rejected>([])
  useEffect(() => {
    if (!mayAct) return
    client.watchlists.rejectedHits({ travellerId: page.row.travellerId }).then(setRejected, () => setRejected([]))
  }, [page, mayAct])
  return rejected
}

type HitProps = { readonly hit: Hit; readonly travellerId: string; readonly mayAct: boolean }

function HitLine({ hit, travellerId, mayAct }: HitProps) {
  const { t } = useTranslation()
  const { opened, dialogOpened } = useTraveller()
  const sayEvidence = (evidence: string) => {
    const { key, value } = splitEvidence(evidence)
    return t(`watchlist.evidence.${key}`, { value, defaultValue: evidence })
  }
  const confirm = async () => {
    try {
      await client.travellers.judgeMatch({ travellerId, reference: hit.reference, state: 'confirmed' })
      await opened(travellerId)
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const confirmed = hit.state === 'confirmed'
  return (
    <li className={css.hit}>
      <div>
        <b>{hit.name}</b> · {hit.reference} · {t('watchlist.score', { p: formatPercent(hit.score) })}
        {confirmed && <b className={css.held}> · ✓ {t('watchlist.confirmed')}</b>}
        <div className={css.mute}>{[hit.reason, ...hit.evidence.map(sayEvidence)].filter(Boolean).join(' · ')}</div>
      </div>
      {hit.fields && hit.fields.length > 0 && <CompareTable fields={hit.fields} name={hit.name} />}
      {mayAct && (
        <div className={css.hitActs}>
          {!confirmed && (
            <Button variant="default" onClick={() => void confirm()}>
              {t('watchlist.confirm')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => dialogOpened({ kind: 'reject', reference: hit.reference, name: hit.name })}
          >
            {t('watchlist.reject')}
          </Button>
        </div>
      )}
    </li>
  )
}

function RejectedLine({ hit }: { readonly hit: Rejected[number] }) {
  const { t } = useTranslation()
  const { dialogOpened } = useTraveller()
  return (
    <li className={css.hit}>
      <div className={css.mute}>
        <s>{hit.name}</s> · {hit.reference} · {t('watchlist.rejected')}
        <div>{[hit.reason, hit.by, hit.at.slice(0, 10)].filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        variant="default"
        onClick={() => dialogOpened({ kind: 'reopen', reference: hit.reference, name: hit.name })}
      >
        {t('watchlist.reopen')}
      </Button>
    </li>
  )
}
