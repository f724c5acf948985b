/** The import under way: each file's progress, the step, the counts, and a way to stop. */
import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from '#core/contract/imports.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatRoute } from '../../shell/route.ts'
import css from './imports.module.css'
import { useImports } from './importStore.ts'

/** A folder may hold hundreds of files. */
const mostListed = 8
const counts = ['messages', 'pnrs', 'travellers', 'bags', 'flights', 'duplicates', 'redactions', 'problems'] as const

export function JobCard() {
  const { t } = useTranslation()
  const { sending, waiting, job, failure, cancelled } = useImports()
  const going = job?.state === 'receiving' || job?.state === 'running' || (!job && !failure)
  return (
    <section className={css.job} aria-live="polite">
      <header>
        <b>{failure ? t(failure) : t(`import.state.${job?.state ?? 'receiving'}`)}</b>
        {going && job && <span>{t(`import.step.${job.step}`, { defaultValue: job.step })}</span>}
        <span className={css.space} />
        {going && job && (
          <Button variant="default" onClick={() => void cancelled()}>
            {t('import.cancel')}
          </Button>
        )}
      </header>
      <ul className={css.sending}>
        {sending.slice(0, mostListed).map((file) => (
          <li key={file.name}>
            <span>{file.name}</span>
            <Progress
              aria-label={file.name}
              value={file.bytes === 0 ? 100 : (file.sent / file.bytes) * 100}
              size="lg"
            />
          </li>
        ))}
      </ul>
      {sending.length > mostListed && (
        <p className={css.mute}>{t('import.moreFiles', { count: sending.length - mostListed })}</p>
      )}
      {waiting.length > 0 && <p className={css.mute}>{t('import.waiting', { count: waiting.length })}</p>}
      {job && (
        <dl className={css.counts}>
          {counts.map((name) => (
            <div key={name}>
              <dt>{t(`import.count.${name}`)}</dt>
              <dd>{job.counts[name].toLocaleString('en-US')}</dd>
            </div>
          ))}
        </dl>
      )}
      {job && <Refusals job={job} />}
      {job && job.flightIds.length > 0 && (
        <p className={css.links}>
          {job.flightIds.slice(0, 12).map((flightId) => (
            <a key={flightId} href={formatRoute({ name: 'worklist', flightId })}>
              {flightIdName(flightId)}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

/** Why it failed as a whole, and which files were refused. */
function Refusals({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation()
  return (
    <>
      {job.state === 'failed' && (
        <p className={css.rejected} role="alert">
          {t(`failure.${job.trouble ?? 'fault'}`)}
        </p>
      )}
      <ul>
        {job.rejected.map(({ file, reason, code }) => (
          <li key={file} className={css.rejected}>
            ✖ {file}: {t([`import.rejected.${code}`, `problem.${code}`], { defaultValue: reason })}
          </li>
        ))}
      </ul>
    </>
  )
}
