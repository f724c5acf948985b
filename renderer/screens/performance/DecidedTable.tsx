/** Packs that people have decided about: in use, retired, refused, and why. */
import { useTranslation } from 'react-i18next'
import type { Candidate } from '#core/contract/packs.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './performance.module.css'

const columns = ['pack', 'model', 'state', 'approvals', 'ended'] as const
const tones = { inForce: 'done', retired: 'plain', refused: 'bad', candidate: 'plain' } as const
const marks = { inForce: '✓', retired: '–', refused: '✖', candidate: '○' } as const

export function DecidedTable({ decided }: { readonly decided: readonly Candidate[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  return (
    <>
      <h2>{t('performance.decided')}</h2>
      <div className={css.box} tabIndex={0} role="region" aria-label={t('performance.decided')}>
        <table className={css.table}>
          <thead>
            <tr>
              <ColumnHeads names={columns} texts="performance.column" />
            </tr>
          </thead>
          <tbody>
            {decided.map(({ id, model, state, approvals, ended }) => (
              <tr key={id}>
                <td>{id}</td>
                <td>{t(`model.${model}`)}</td>
                <td>
                  <Tag tone={tones[state]} mark={marks[state]} text={t(`performance.state.${state}`)} />
                </td>
                <td>{approvals.map((one) => one.by).join(', ') || '–'}</td>
                <td>{ended ? `${ended.reason} (${ended.by}, ${formatInstant(ended.at, zone, language)})` : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
