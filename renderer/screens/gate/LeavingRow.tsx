/** Everyone of the row that is leaving now: a person can be referred by the seat, without the passport in hand. */
import { useTranslation } from 'react-i18next'
import { markOf } from '../../components/SelectionMark.tsx'
import { isAwaited } from '../../format/orderForGate.ts'
import type { LeavingRow as Leaving } from '../../format/leavingRow.ts'
import css from './gate.module.css'
import { useGate } from './gateStore.ts'

export function LeavingRow({ leaving: { number, people } }: { readonly leaving: Leaving }) {
  const { t } = useTranslation()
  const { chosenId, personChosen } = useGate()
  if (number === null) return null
  return (
    <section className={css.leaving} aria-label={t('gate.rowLeaving', { row: number })}>
      <h2>{t('gate.rowLeaving', { row: number })}</h2>
      <ul className={css.line}>
        {people.map((row) => (
          <li key={row.travellerId}>
            <button
              type="button"
              aria-pressed={row.travellerId === chosenId}
              onClick={() => personChosen(row.travellerId)}
            >
              <b>{row.seat}</b>{' '}
              {isAwaited(row) || row.disposition.state === 'open' ? markOf(row.selection?.reason ?? null) : '✓'}{' '}
              <bdi>{row.name}</bdi>
              {row.latin && <span className={css.alsoLatin}> {row.latin}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
