/** Every figure of drift by week, newest first. */
import { useTranslation } from 'react-i18next'
import type { DriftReport } from '#core/contract/packReports.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { Tag, type Tone } from '../../components/StatusTag.tsx'
import { formatRange, formatShare } from './formatFigure.ts'
import css from './performance.module.css'

type Week = DriftReport['weeks'][number]

const columns = ['week', 'travellers', 'scorePsi', 'features', 'unseen', 'inspected', 'hits', 'calibration'] as const
const tones: Readonly<Record<NonNullable<Week['scoreBand']>, readonly [Tone, string]>> = {
  steady: ['done', '✓'],
  shifting: ['warn', '~'],
  changed: ['bad', '!'],
}

export function BandTag({ band, value }: { readonly band: NonNullable<Week['scoreBand']>; readonly value: number }) {
  const { t } = useTranslation()
  const [tone, mark] = tones[band]
  return <Tag tone={tone} mark={mark} text={`${value.toFixed(2)} ${t(`performance.band.${band}`)}`} />
}

export function WeekTable({ weeks }: { readonly weeks: readonly Week[] }) {
  const { t } = useTranslation()
  return (
    <div className={css.box} tabIndex={0} role="region" aria-label={t('performance.part.drift')}>
      <table className={css.table}>
        <thead>
          <tr>
            <ColumnHeads names={columns} texts="performance.week" />
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <WeekRow key={week.week} week={week} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WeekRow({ week }: { readonly week: Week }) {
  const { t } = useTranslation()
  const { scorePsi, scoreBand, scoreKs, calibration } = week
  return (
    <tr>
      <td>
        <b>{week.week}</b>
      </td>
      <td>{week.travellers.toLocaleString('en-US')}</td>
      <td>
        {scoreBand && scorePsi !== null ? <BandTag band={scoreBand} value={scorePsi} /> : '–'}
        {scoreKs && (
          <span className={css.range}>
            {' '}
            KS {scoreKs.distance.toFixed(2)}, p {scoreKs.pValue < 0.001 ? '<0.001' : scoreKs.pValue.toFixed(3)}
          </span>
        )}
      </td>
      <td>{t('performance.moved', { changed: week.changed, shifting: week.shifting })}</td>
      <td>{week.unseenShare === null ? '–' : formatShare(week.unseenShare)}</td>
      <td>{t('performance.checks', { rows: week.inspected, found: week.found })}</td>
      <td className={week.alarm ? css.bad : undefined}>
        {week.alarm ? '! ' : ''}
        {week.cusum.toFixed(1)}
      </td>
      <td>
        {calibration ? (
          <>
            <span className={calibration.inStep ? css.good : css.bad}>
              {calibration.inStep ? '✓' : '!'} {formatShare(calibration.expected)} →{' '}
              {formatShare(calibration.found.value)}
            </span>{' '}
            <span className={css.range}>{formatRange(calibration.found, formatShare)}</span>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}
