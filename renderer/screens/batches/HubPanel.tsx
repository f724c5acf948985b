/** The hub of this station: where it is, how the last visit went, a visit now; for administrators its address, code and certificate. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { HubStateView } from '#core/contract/exchange.ts'
import { formatAge } from '../../format/formatDuration.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useNow } from '../../shell/useNow.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { HubForm } from './HubForm.tsx'
import { useLinks } from './linksStore.ts'

const known: ReadonlySet<string> = new Set([
  'away',
  'distrusted',
  'badCode',
  'otherKey',
  'unknown',
  'revoked',
  'tooMany',
])

type Props = { readonly hub: HubStateView; readonly user: User }

export function HubPanel({ hub, user }: Props) {
  const { t } = useTranslation()
  const { visiting, visited, failure, hubVisited } = useLinks()
  const [isOpen, setOpen] = useState(false)
  const isLead = user.role === 'supervisor' || user.role === 'administrator'
  return (
    <section className={css.panel} aria-label={t('batches.hub')}>
      <header>
        <h2>{t('batches.hub')}</h2>
        <span className={page.space} />
        {isLead && hub.url !== null && (
          <Button loading={visiting} onClick={() => void hubVisited()}>
            {t('batches.visit')}
          </Button>
        )}
        {user.role === 'administrator' && (
          <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(hub.url === null ? 'batches.connect' : 'batches.changeHub')}
          </Button>
        )}
      </header>
      <HubState hub={hub} />
      {failure && (
        <p className={page.rejected} role="alert">
          ✖ {t(failure)}
        </p>
      )}
      {visited && (
        <p className={page.good} role="status">
          ✓ {t('batches.visited', { taken: visited.taken, sent: visited.sent })}
        </p>
      )}
      {isOpen && <HubForm hub={hub} onDone={() => setOpen(false)} />}
    </section>
  )
}

function HubState({ hub: { url, running, lastAt, problem } }: { readonly hub: HubStateView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(15_000)
  if (url === null) return <p className={page.mute}>{t('batches.noHub')}</p>
  const age = lastAt === null ? null : formatAge(Math.max(0, now - Date.parse(lastAt)), language)
  return (
    <>
      <p>
        <b className={css.code}>{url}</b> · {t(running ? 'batches.running' : 'batches.onlyAsked')} ·{' '}
        {age === null ? t('batches.neverVisited') : t('batches.lastVisit', { age })}
      </p>
      {problem !== null && (
        <p className={page.rejected}>✖ {t(`batches.hubProblem.${known.has(problem) ? problem : 'fault'}`)}</p>
      )}
    </>
  )
}
