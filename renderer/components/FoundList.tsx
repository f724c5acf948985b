/** People that a search or a scan found, with why each was found. */
import { useTranslation } from 'react-i18next'
import type { Found } from '#core/contract/travellers.ts'
import { formatRoute } from '../shell/route.ts'
import css from './found.module.css'
import { Tag } from './StatusTag.tsx'

/** People of no flight: see `isWalkInFlight`. */
const walkInName = 'WALKIN'

export function FoundList({ rows, cursorId }: { readonly rows: readonly Found[]; readonly cursorId: string | null }) {
  const { t } = useTranslation()
  return (
    <ul className={css.list}>
      {rows.map((row) => (
        <li key={row.travellerId}>
          <a
            href={formatRoute({ name: 'traveller', travellerId: row.travellerId })}
            data-current={row.travellerId === cursorId}
          >
            <span className={css.name}>
              <b>{row.name}</b>
              <span>{[row.nationality, row.birthOn, row.document].filter(Boolean).join(' · ')}</span>
            </span>
            <span>
              <b>{row.flight === walkInName ? t('flightName.walkIns') : row.flight}</b> {row.date}
            </span>
            <span>
              {t('traveller.seat')} {row.seat ?? '–'} · {row.locator ?? '–'}
            </span>
            <span className={css.tags}>
              {row.selected && <Tag tone="score" mark="▲" text={t('selection.score')} />}
              <Tag tone="plain" text={t(`search.by.${row.by}`, { defaultValue: row.by })} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
