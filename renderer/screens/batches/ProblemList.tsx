/** Bundles that were cut off or refused: why, and what can be done about each. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BatchProblem } from '#core/contract/exchange.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

/** Nobody has vouched for the sender that the file names. */
const unproven: ReadonlySet<string> = new Set(['badSignature', 'unknownSender', 'truncated', 'newerVersion'])
/** Not refused: it can be gone on with. */
const cutOff: ReadonlySet<string> = new Set(['interrupted', 'cancelled', 'failed'])

export function ProblemList({ problems }: { readonly problems: readonly BatchProblem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <section className={css.panel} aria-label={t('batches.problems')}>
      <h2>{t('batches.problems')}</h2>
      <ul className={css.rows}>
        {problems.map((problem) => (
          <ProblemRow key={problem.id} problem={problem} />
        ))}
      </ul>
    </section>
  )
}

function ProblemRow({ problem }: { readonly problem: BatchProblem }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { problemRetried, problemDismissed } = useBatches()
  const { id, name, kind, sender, source, at, reason, sentence, canRetry } = problem
  const said = unproven.has(reason) ? 'batches.claims' : 'batches.from'
  const from = [kind && t(`batches.kind.${kind}`), sender && t(said, { name: sender })].filter(Boolean)
  return (
    <li className={css.row}>
      <div>
        <b>{from.length > 0 ? from.join(' · ') : name}</b>
        <p className={page.rejected}>{sentence?.[language] ?? t(`batches.problem.${reason}`)}</p>
        <p className={page.mute}>
          {t(`batches.source.${source}`)} · {formatInstant(at, zone, language)} · {name}
        </p>
      </div>
      {canRetry && (
        <Button onClick={() => void problemRetried(id)}>
          {t(cutOff.has(reason) ? 'batches.goOn' : 'batches.tryAgain')}
        </Button>
      )}
      <Button variant="default" onClick={() => void problemDismissed(id)}>
        {t('batches.dismiss')}
      </Button>
    </li>
  )
}
