/** Matches of the watchlist with the fields side by side: what is the same letter for letter, what is alike, what differs. */
import { useTranslation } from 'react-i18next'
import type { WalkInCheck, WalkInMatch } from '#core/contract/walkIns.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { formatPercent } from '../../format/formatPercent.ts'
import css from './search.module.css'

const marks = { same: '=', near: '≈', differs: '≠', unknown: '·' } as const

export function WalkInMatches({ check }: { readonly check: WalkInCheck | null }) {
  const { t } = useTranslation()
  if (!check) return <p className={css.count}>{t('walkIn.comparing')}</p>
  if (check.entries === 0)
    return (
      <p className={css.wrong} role="status">
        ! {t('walkIn.emptyList')}
      </p>
    )
  if (check.matches.length === 0)
    return (
      <p className={css.clear} role="status">
        ✓ {t('walkIn.noMatch', { count: check.entries })}
      </p>
    )
  return (
    <div role="status">
      <ul className={css.matches}>
        {check.matches.map((match) => (
          <Match key={match.reference} match={match} />
        ))}
      </ul>
    </div>
  )
}

function Match({ match }: { readonly match: WalkInMatch }) {
  const { t } = useTranslation()
  return (
    <li data-alert={match.alert}>
      <p>
        <Tag
          tone={match.alert ? 'watch' : 'plain'}
          mark={match.alert ? '◆' : '·'}
          text={t(match.alert ? 'walkIn.hit' : 'walkIn.weak')}
        />{' '}
        <b>{match.name}</b> · {match.reference} · {t(`walkIn.how.${match.how}`)} ·{' '}
        {t('watchlist.score', { p: formatPercent(match.score) })}
        {match.reason && ` · ${match.reason}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('walkIn.field')}</th>
            <th scope="col">{t('walkIn.here')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('walkIn.agrees')}</span>
            </th>
            <th scope="col">{t('walkIn.there')}</th>
          </tr>
        </thead>
        <tbody>
          {match.fields.map(({ field, here, there, agrees }) => (
            <tr key={field} data-agrees={agrees}>
              <th scope="row">{t(`walkIn.fields.${field}`)}</th>
              <td>{here ?? '–'}</td>
              <td>
                <span aria-hidden="true">{marks[agrees]}</span>
                <span className="visually-hidden">{t(`walkIn.agree.${agrees}`)}</span>
              </td>
              <td>{there ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}
