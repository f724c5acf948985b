/** Someone nobody expected: what was read, compared with the watchlist at once, and kept with one key. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EnterKey } from '../../components/EnterKey.tsx'
import { FoundList } from '../../components/FoundList.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import css from './search.module.css'
import { WalkInFieldset } from './WalkInFieldset.tsx'
import { WalkInMatches } from './WalkInMatches.tsx'
import { isNamed, useWalkIn } from './walkInStore.ts'
import { openTraveller } from '../traveller/openTraveller.ts'

/** Each comparison is logged, so it waits until the user pauses. */
const pauseMs = 400

export function WalkInPanel() {
  const { t } = useTranslation()
  const { draft, check, failure, compared, kept } = useWalkIn()
  const [busy, setBusy] = useState(false)
  const fields = draft?.fields
  useEffect(() => {
    if (!fields || check) return
    const timer = setTimeout(() => void compared(), pauseMs)
    return () => clearTimeout(timer)
  }, [fields, check, compared])
  const isReady = draft !== null && isNamed(draft.fields) && (draft.fields.surname !== '' || draft.fields.given !== '')
  const keep = async () => {
    if (!isReady || busy) return
    setBusy(true)
    const travellerId = await kept()
    setBusy(false)
    if (travellerId) void openTraveller(travellerId)
  }
  useKeys({ Enter: () => void keep() }, { active: draft !== null })
  if (!draft) return null
  return (
    <section className={css.walkIn} aria-label={t('walkIn.title')}>
      <h2>{t('walkIn.title')}</h2>
      <p className={css.count}>{t('walkIn.hint')}</p>
      <WalkInMatches check={check} />
      {check && check.earlier.length > 0 && (
        <div>
          <h3>{t('walkIn.earlier')}</h3>
          <FoundList rows={check.earlier} cursorId={null} />
        </div>
      )}
      <WalkInFieldset draft={draft} />
      {failure && (
        <p className={css.wrong} role="alert">
          {t(failure)}
        </p>
      )}
      <div>
        <Button size="lg" loading={busy} disabled={!isReady} onClick={() => void keep()}>
          {t('walkIn.keep')}
          <EnterKey />
        </Button>
      </div>
    </section>
  )
}
