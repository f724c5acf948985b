/** Who has come to the line, the newest first: by scan, with or without bags to wait for. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { markOf } from '../../components/SelectionMark.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { formatBags } from '../../format/formatBags.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

const shown = 8

export function HallLine({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const { t } = useTranslation()
  const { line, chosenId, personChosen } = useGate()
  const byId = new Map(rows.map((row) => [row.travellerId, row]))
  const people = line
    .toReversed()
    .slice(0, shown)
    .flatMap((id) => byId.get(id) ?? [])
  return (
    <section className={css.leaving} aria-label={t('gate.line')}>
      <div className={css.leavingHead}>
        <h2>{t('gate.line')}</h2>
        <span>{t('gate.lineCount', { count: line.length })}</span>
      </div>
      {people.length === 0 && <p className={css.detail}>{t('gate.lineEmpty')}</p>}
      <ol className={css.line}>
        {people.map((row) => (
          <li key={row.travellerId}>
            <button
              type="button"
              aria-pressed={row.travellerId === chosenId}
              onClick={() => personChosen(row.travellerId)}
            >
              {markOf(row.selection?.reason ?? null)}{' '}
              <b>
                <bdi>{row.name}</bdi>
              </b>{' '}
              {row.latin && <span className={css.alsoLatin}>{row.latin} </span>}
              {row.seat ?? '–'} ·{' '}
              {row.bags.pieces > 0 ? `${t('flight.bags')} ${formatBags(row.bags)}` : t('gate.handOnly')}{' '}
              {row.disposition.state !== 'open' && <StatusTag row={row} />}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
