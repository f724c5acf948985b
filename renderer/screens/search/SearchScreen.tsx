/** Finds people in everything stored: by name, document, locator, tag, phone, seat. */
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNotice, FailureNotice } from '../../components/Notice.tsx'
import { FoundList } from '../../components/FoundList.tsx'
import { currentFlight } from '../../shell/currentFlight.ts'
import { go } from '../../shell/route.ts'
import { useListKeys } from '../../shell/useListKeys.ts'
import { useScanAnswer } from './scanStore.ts'
import css from './search.module.css'
import { FoundFlights } from './FoundFlights.tsx'
import { mostRows, useSearch } from './searchStore.ts'
import { useWalkIn } from './walkInStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

/** Somebody who is not stored at all. */
function typeWalkIn(): void {
  useScanAnswer.getState().left()
  useWalkIn.getState().typedAnew(currentFlight())
  go({ name: 'scan', text: '' })
}

/** Each search is logged, so it starts only when the user pauses. */
const pauseMs = 250

export function SearchScreen({ text: given }: { readonly text: string }) {
  const { t } = useTranslation()
  const { text, answered, answer, cursorId, typed, asked, cursorMoved } = useSearch()
  useEffect(() => {
    if (given) typed(given)
  }, [given, typed])
  useEffect(() => {
    const timer = setTimeout(() => void asked(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, asked])
  const rows = answer?.value?.rows ?? []
  const flights = answer?.value?.flights ?? []
  const isCurrent = answered === text.trim()
  const open = (travellerId: string) => void openTraveller(travellerId)
  useListKeys({
    ids: rows.map((row) => row.travellerId),
    cursorId,
    onMove: cursorMoved,
    onEnter: open,
    active: isCurrent,
  })
  /** Enter before the answer is there waits for it, and opens the one person it finds. */
  const entered = async () => {
    if (isCurrent) return cursorId && open(cursorId)
    const found = await asked(text)
    const [only, ...others] = found?.rows ?? []
    if (only && others.length === 0) open(only.travellerId)
  }
  return (
    <div className={css.screen}>
      <h1>{t('nav.search')}</h1>
      <TextInput
        size="lg"
        autoFocus
        value={text}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        onChange={(event) => typed(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Escape') event.currentTarget.blur()
          if (event.key === 'Enter') void entered()
        }}
      />
      {answer?.state === 'failed' && <FailureNotice failure={answer.failure ?? ''} onRetry={() => void asked(text)} />}
      {!answer && <EmptyNotice title={t('search.start')} hint={t('search.startHint')} />}
      <FoundFlights flights={isCurrent ? flights : []} />
      {answer?.state === 'ready' && isCurrent && rows.length + flights.length === 0 && <NobodyFound />}
      {answer && !isCurrent && (
        <p className={css.count} role="status">
          {t('search.searching')}
        </p>
      )}
      {rows.length > 0 && isCurrent && <FoundPart total={answer?.value?.total ?? 0} ms={answer?.value?.ms ?? 0} />}
    </div>
  )
}

/** Who was found, and the way to see more of them. */
function FoundPart({ total, ms }: { readonly total: number; readonly ms: number }) {
  const { t } = useTranslation()
  const { text, answer, cursorId, asked } = useSearch()
  const rows = answer?.value?.rows ?? []
  const hidden = total - rows.length
  return (
    <>
      <p className={css.count} role="status">
        {t('search.count', { shown: rows.length, total, ms: Math.round(ms) })}
      </p>
      <FoundList rows={rows} cursorId={cursorId} />
      {hidden > 0 && rows.length < mostRows && (
        <Button variant="default" onClick={() => void asked(text, mostRows)}>
          {t('search.more', { count: Math.min(hidden, mostRows - rows.length) })}
        </Button>
      )}
      {hidden > 0 && rows.length >= mostRows && <p className={css.count}>{t('search.tooMany')}</p>}
    </>
  )
}

function NobodyFound() {
  const { t } = useTranslation()
  const text = useSearch((it) => it.text)
  return (
    <EmptyNotice title={t('search.none', { text: text.trim() })} hint={t('search.noneHint')}>
      <Button variant="default" onClick={typeWalkIn}>
        {t('walkIn.type')}
      </Button>
    </EmptyNotice>
  )
}
