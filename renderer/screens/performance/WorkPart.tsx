/** Statistics of work: who came, was proposed, confirmed, checked, found; by day or week, and by group. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkReport } from '#core/contract/packReports.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { useStation, useZone } from '../../shell/stationStore.ts'
import { GroupTables } from './GroupTables.tsx'
import css from './performance.module.css'
import { WorkFacts } from './WorkFacts.tsx'
import { type Span, useWork } from './workStore.ts'
import { WorkTable } from './WorkTable.tsx'

const dayMs = 86_400_000
const usualDays = 28

/** Four weeks up to and with today by the station's clock and calendar. */
function usualSpan(now: string, zone: string): Span {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  const day = (ms: number): string => calendar.format(new Date(ms))
  const to = Date.parse(now)
  return { from: day(to - (usualDays - 1) * dayMs), to: day(to), by: 'day' }
}

export function WorkPart() {
  const now = useStation((it) => it.about?.now ?? null)
  const zone = useZone()
  const { span, report, asked } = useWork()
  useEffect(() => {
    const wanted = useWork.getState().span ?? (now === null ? null : usualSpan(now, zone))
    if (wanted !== null) void asked(wanted)
    // Asked once the station has said what time it is; later changes of the clock ask for nothing.
  }, [asked, now === null, zone])
  if (!report.value && report.state === 'failed')
    return <FailureNotice failure={report.failure ?? ''} onRetry={() => span && void asked(span)} />
  return (
    <div className={css.stack}>
      {span && <SpanForm span={span} />}
      {!report.value && <RowSkeletons rows={5} height={60} />}
      {report.value && <Report report={report.value} />}
    </div>
  )
}

function Report({ report }: { readonly report: WorkReport }) {
  const { t } = useTranslation()
  if (report.periods.length === 0)
    return <EmptyNotice title={t('performance.noWork')} hint={t('performance.noWorkHint')} />
  return (
    <>
      <WorkFacts total={report.total} />
      <WorkTable periods={report.periods} />
      <GroupTables groups={report.groups} />
    </>
  )
}

function SpanForm({ span }: { readonly span: Span }) {
  const { t } = useTranslation()
  const { asked, exportAsked } = useWork()
  const ask = (part: Partial<Span>) => {
    const wanted = { ...span, ...part }
    if (wanted.from && wanted.to && wanted.from <= wanted.to) void asked(wanted)
  }
  return (
    <div className={css.span}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`performance.span.${end}`)}
          value={span[end]}
          onChange={(event) => ask({ [end]: event.currentTarget.value })}
        />
      ))}
      <SegmentedControl
        aria-label={t('performance.span.by')}
        size="md"
        value={span.by}
        data={(['day', 'week'] as const).map((by) => ({ value: by, label: t(`performance.span.${by}`) }))}
        onChange={(value) => ask({ by: value === 'week' ? 'week' : 'day' })}
      />
      <span className={css.space} />
      {(['periods', 'groups'] as const).map((table) => (
        <Button
          key={table}
          variant="default"
          leftSection={<IconDownload size={18} />}
          onClick={() => void exportAsked(table)}
        >
          {t(`performance.export.${table}`)}
        </Button>
      ))}
    </div>
  )
}
