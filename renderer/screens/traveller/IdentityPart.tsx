/** Who the messages say this is, where they disagree, and with which documents. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { countryName, namedCountry } from '../../format/countryName.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { MergeLine } from './MergeLine.tsx'
import { FactList, Section } from './Section.tsx'
import { Traced } from './Traced.tsx'
import css from './traveller.module.css'

const isCountry = (field: string) => field === 'nationality' || field === 'residence'

type Part = { readonly page: TravellerPage }

export function IdentityPart({ page, mayCorrect }: Part & { readonly mayCorrect: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { identity } = page
  return (
    <Section title={t('traveller.identity')}>
      <FactList
        lines={[
          { label: t('identity.asSent'), value: identity.asSent },
          { label: t('identity.latin'), value: page.row.latin ?? null },
          ...identity.fields.map((it) => ({
            label: t(`field.${it.field}`, { defaultValue: it.field }),
            value: `${isCountry(it.field) ? namedCountry(it.value, language) : it.value} (${t(`source.${it.source}`, { defaultValue: it.source })})`,
            from: it,
          })),
          {
            label: t('identity.verified'),
            value: identity.verified === null ? null : t(identity.verified ? 'common.yes' : 'common.no'),
          },
        ]}
      />
      {identity.merge && <MergeLine merge={identity.merge} mayCorrect={mayCorrect} />}
    </Section>
  )
}

export function ConflictPart({ page }: Part) {
  const { t } = useTranslation()
  const { conflicts } = page.identity
  if (conflicts.length === 0) return null
  return (
    <Section title={t('traveller.conflicts')} count={conflicts.length}>
      <table className={css.table}>
        <tbody>
          {conflicts.map((conflict) => (
            <tr key={conflict.field}>
              <th scope="row">≠ {t(`field.${conflict.field}`, { defaultValue: conflict.field })}</th>
              {conflict.values.map(({ value, source }) => (
                <td key={`${source}${value}`}>
                  <b>{value}</b> <span className={css.source}>{t(`source.${source}`, { defaultValue: source })}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

export function DocumentPart({ page }: Part) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Section title={t('traveller.documents')} count={page.documents.length}>
      {page.documents.length === 0 && <p className={css.warn}>! {t('document.none')}</p>}
      <ul className={css.lines}>
        {page.documents.map((document) => {
          const facts = [
            document.issuer && t('document.issuer', { country: countryName(document.issuer, language) }),
            document.expiresOn && t('document.expires', { day: document.expiresOn }),
            document.issuedOn && t('document.issued', { day: document.issuedOn }),
            document.birthOn && t('document.birth', { day: document.birthOn }),
            document.sex,
          ]
          return (
            <li key={`${document.kind}${document.number}${document.source}`}>
              <Traced from={document}>
                <b>{t(`document.${document.kind}`, { defaultValue: document.kind })}</b> {document.number ?? '–'}
              </Traced>{' '}
              <span className={css.source}>{t(`source.${document.source}`, { defaultValue: document.source })}</span>
              <div className={css.mute}>{facts.filter(Boolean).join(' · ')}</div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
