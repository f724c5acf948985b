/** What became of each row of a file, those with faults first. */
import { useTranslation } from 'react-i18next'
import type { ListPreview } from '#core/contract/watchlists.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import table from '../performance/performance.module.css'
import css from './watchlists.module.css'

const tones = { new: 'done', changed: 'random', same: 'plain', refused: 'bad' } as const

export function ListRows({ rows }: { readonly rows: ListPreview['rows'] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className={css.card}>
      <div className={table.box}>
        <table className={table.table}>
          <thead>
            <tr>
              <ColumnHeads names={['line', 'name', 'reference', 'state', 'faults']} texts="watchlists.rows" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>{row.name || '–'}</td>
                <td>{row.reference ?? '–'}</td>
                <td>
                  <Tag tone={tones[row.state]} text={t(`watchlists.row.${row.state}`)} />
                </td>
                <td>
                  {row.faults.length === 0
                    ? '–'
                    : t('watchlists.unreadable', {
                        fields: row.faults.map((field) => t(`watchlists.field.${field}`)).join(', '),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
