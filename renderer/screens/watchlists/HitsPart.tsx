/** Matches of the list with travellers, and a person's word on each. */
import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchlistHit } from '#core/contract/watchlists.ts'
import { client } from '../../client/client.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { tellFailure } from '../../components/tell.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { formatRoute } from '../../shell/route.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { NoteDialog } from '../worklist/NoteDialog.tsx'
import { useEvidence } from './useEvidence.ts'
import css from './watchlists.module.css'
import { type HitState, useWatchlists } from './watchlistsStore.ts'

const states = ['open', 'confirmed', 'rejected'] as const
const choices = { reject: ['birth', 'document', 'face', 'asked'], reopen: ['mistake', 'newDocument'] } as const
type Word = { readonly kind: 'reject' | 'reopen'; readonly hit: WatchlistHit }

export function HitsPart() {
  const { t } = useTranslation()
  const { hits, hitState, chosen, hitsAsked } = useWatchlists()
  const [word, setWord] = useState<Word | null>(null)
  useEffect(() => {
    void hitsAsked()
  }, [hitState, hitsAsked])
  const say = async (reason: string) => {
    if (!word) return
    const { travellerId, reference } = word.hit
    const ask = word.kind === 'reject' ? client.watchlists.rejectHit : client.watchlists.reopenHit
    await ask({ travellerId, reference, reason })
    await hitsAsked()
  }
  if (!hits.value && hits.state === 'failed')
    return <FailureNotice failure={hits.failure ?? ''} onRetry={() => void hitsAsked()} />
  return (
    <>
      <div className={css.tools}>
        <SegmentedControl
          aria-label={t('watchlists.verdict')}
          size="md"
          value={hitState ?? 'all'}
          data={[...states, 'all'].map((it) => ({ value: it, label: t(`watchlists.verdicts.${it}`) }))}
          onChange={(value) => chosen({ hitState: (states.find((it) => it === value) ?? null) as HitState })}
        />
      </div>
      <div className={css.body} tabIndex={0} role="region" aria-label={t('watchlists.part.hits')}>
        {!hits.value && <RowSkeletons rows={5} height={70} />}
        {hits.value?.length === 0 && <EmptyNotice title={t('watchlists.noHits')} />}
        <ul className={css.hits}>
          {hits.value?.map((hit) => (
            <HitLine key={`${hit.travellerId} ${hit.reference}`} hit={hit} onWord={setWord} />
          ))}
        </ul>
      </div>
      {word && (
        <NoteDialog
          kind={word.kind}
          name={word.hit.name}
          choices={choices[word.kind]}
          onClose={() => setWord(null)}
          onSave={say}
        />
      )}
    </>
  )
}

const tones = { open: 'watch', confirmed: 'bad', rejected: 'plain' } as const

function HitLine({ hit, onWord }: { readonly hit: WatchlistHit; readonly onWord: (word: Word) => void }) {
  const { t } = useTranslation()
  const sayEvidence = useEvidence()
  const zone = useZone()
  const language = useLanguage()
  const hitsAsked = useWatchlists((it) => it.hitsAsked)
  const { travellerId, reference } = hit
  const confirm = () =>
    client.travellers
      .judgeMatch({ travellerId, reference, state: 'confirmed' })
      .then(hitsAsked)
      .catch((error: unknown) => tellFailure(t, error))
  return (
    <li className={css.hit} data-hit={reference}>
      <div>
        <a href={formatRoute({ name: 'traveller', travellerId })}>{hit.name}</a> · {flightIdName(hit.flightId)} ·{' '}
        {formatInstant(hit.arrivalAt, zone, language)}
        <div>
          ◆ <b>{hit.entryName}</b> · {reference} · {t('watchlist.score', { p: formatPercent(hit.score) })}
        </div>
        <div className={css.mute}>{hit.evidence.map(sayEvidence).join(' · ')}</div>
        {hit.by && (
          <div className={css.mute}>
            {[hit.by, formatInstant(hit.at, zone, language), hit.note].filter(Boolean).join(' · ')}
          </div>
        )}
      </div>
      <Tag tone={tones[hit.state]} text={t(`watchlists.verdicts.${hit.state}`)} />
      <div className={css.acts}>
        {hit.state === 'open' ? (
          <>
            <Button variant="default" onClick={() => void confirm()}>
              {t('watchlist.confirm')}
            </Button>
            <Button variant="default" onClick={() => onWord({ kind: 'reject', hit })}>
              {t('watchlist.reject')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => onWord({ kind: 'reopen', hit })}>
            {t('watchlist.reopen')}
          </Button>
        )}
      </div>
    </li>
  )
}
