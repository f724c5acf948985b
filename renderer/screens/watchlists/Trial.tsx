/** Whom of the flights ahead the entry would hit, before it is saved. */
import { Button } from '@mantine/core'
import { IconTestPipe } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryDraft } from '#core/contract/watchlists.ts'
import { client } from '../../client/client.ts'
import { tellFailure } from '../../components/tell.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { useEvidence } from './useEvidence.ts'
import css from './watchlists.module.css'

type Answer = Awaited<ReturnType<typeof client.watchlists.tryEntry>>
type Props = { readonly draft: () => EntryDraft; readonly ready: boolean }
const shownHits = 12

export function Trial({ draft, ready }: Props) {
  const { t } = useTranslation()
  const sayEvidence = useEvidence()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    try {
      setAnswer(await client.watchlists.tryEntry({ entry: draft() }))
    } catch (error) {
      tellFailure(t, error)
    }
    setBusy(false)
  }
  return (
    <>
      <div className={css.acts}>
        <Button
          variant="default"
          leftSection={<IconTestPipe size={19} />}
          loading={busy}
          disabled={!ready}
          onClick={() => void ask()}
        >
          {t('watchlists.try')}
        </Button>
      </div>
      {answer && (
        <div className={css.trial} role="status">
          <b>
            {t(answer.hits.length === 0 ? 'watchlists.triedNone' : 'watchlists.tried', {
              hits: answer.hits.length,
              people: answer.people,
              flights: answer.flights,
            })}
          </b>
          <ul>
            {answer.hits.slice(0, shownHits).map((hit) => (
              <li key={hit.travellerId}>
                <b>{hit.name}</b>
                <span>{flightIdName(hit.flightId)}</span>
                <span>{t('watchlist.score', { p: formatPercent(hit.score) })}</span>
                <span className={css.mute}>{hit.evidence.map(sayEvidence).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
