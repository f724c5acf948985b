/** What the list says beside what the messages say, field by field: same, near, different, unknown, in shape and word. */
import { useTranslation } from 'react-i18next'
import type { ComparedField } from '#core/contract/pageParts.ts'
import { namedCountry } from '../../format/countryName.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './traveller.module.css'

const marks: Readonly<Record<ComparedField['state'], string>> = { same: '=', near: '≈', different: '≠', unknown: '?' }

export function CompareTable({ fields, name }: { readonly fields: readonly ComparedField[]; readonly name: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const show = (field: ComparedField['field'], value: string | null) =>
    value === null ? '–' : field === 'nationality' ? namedCountry(value, language) : value
  return (
    <table className={css.compare} aria-label={t('watchlist.compare.title', { name })}>
      <thead>
        <tr>
          <th scope="col">{t('watchlist.compare.field')}</th>
          <th scope="col">{t('watchlist.compare.listed')}</th>
          <th scope="col">{t('watchlist.compare.sent')}</th>
          <th scope="col">{t('watchlist.compare.state')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, listed, sent, state }) => (
          <tr key={field} data-state={state}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>{show(field, listed)}</td>
            <td>{show(field, sent)}</td>
            <td>
              <b aria-hidden="true">{marks[state]}</b> {t(`watchlist.compare.${state}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
