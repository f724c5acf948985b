/** The outcome test by group: who is proposed, what is found among them, who is picked in vain. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkReport } from '#core/contract/packReports.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { useBilingual } from '../../shell/useLanguage.ts'
import { formatRange, formatShare, type Range } from './formatFigure.ts'
import css from './performance.module.css'

const columns = [
  'group',
  'travellers',
  'inspected',
  'selectionRate',
  'selectionRatio',
  'hitRate',
  'truePositiveRate',
  'falsePositiveRate',
] as const

type Group = WorkReport['groups'][number]['groups'][number]
const rates = ['selectionRate', 'hitRate', 'truePositiveRate', 'falsePositiveRate'] as const

export function GroupTables({ groups }: { readonly groups: WorkReport['groups'] }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const [by, setBy] = useState<string>('nationality')
  const shown = groups.find((one) => one.by === by) ?? groups[0]
  if (!shown) return null
  return (
    <>
      <header className={css.head}>
        <h2>{t('performance.groups')}</h2>
        <SegmentedControl
          aria-label={t('performance.groups')}
          value={shown.by}
          data={groups.map((one) => ({ value: one.by, label: say(one.name) }))}
          onChange={setBy}
        />
      </header>
      <p className={css.mute}>{t('performance.groupsHint')}</p>
      <div className={css.box} tabIndex={0} role="region" aria-label={say(shown.name)}>
        <table className={css.table}>
          <thead>
            <tr>
              <ColumnHeads names={columns} texts="performance.groupColumn" />
            </tr>
          </thead>
          <tbody>
            {shown.groups.map((group) => (
              <GroupRow key={group.group} group={group} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The four-fifths rule asks for 0.8 to 1.25 (Feldman et al., 2015). */
const isUneven = (ratio: number): boolean => ratio < 0.8 || ratio > 1.25

function GroupRow({ group }: { readonly group: Group }) {
  const { t } = useTranslation()
  const { selectionRatio } = group
  return (
    <tr>
      <td>
        <b>{group.group}</b>
      </td>
      <td>{group.travellers.toLocaleString('en-US')}</td>
      <td>{group.inspected.toLocaleString('en-US')}</td>
      {group.suppressed && (
        <td colSpan={rates.length + 1} className={css.mute}>
          {t('performance.suppressed')}
        </td>
      )}
      {!group.suppressed && (
        <>
          <RateCell rate={group.selectionRate} />
          <td className={selectionRatio !== null && isUneven(selectionRatio) ? css.warn : undefined}>
            {selectionRatio === null ? '–' : `${isUneven(selectionRatio) ? '! ' : ''}${selectionRatio.toFixed(2)}`}
          </td>
          {rates.slice(1).map((name) => (
            <RateCell key={name} rate={group[name]} />
          ))}
        </>
      )}
    </tr>
  )
}

function RateCell({ rate }: { readonly rate: Range | null }) {
  if (!rate) return <td>–</td>
  return (
    <td>
      <b>{formatShare(rate.value)}</b> <span className={css.range}>{formatRange(rate, formatShare)}</span>
    </td>
  )
}
