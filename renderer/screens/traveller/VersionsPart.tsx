/** What each later message changed about this traveller. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { versionLines } from '../../format/versionLines.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

/** A moment as the messages give it, in UTC. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export function VersionsPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  if (page.versions.length === 0) return null
  const show = (value: string) => (instant.test(value) ? formatInstant(value, zone, language) : value)
  const same = (at: number) => t(at === 0 ? 'versions.first' : 'versions.same')
  return (
    <Section
      title={t('traveller.versions')}
      count={page.versions.length}
      note={t('time.hall', { zone: zoneName(zone) })}
    >
      <ol className={css.timeline}>
        {page.versions.map((version, at) => (
          <li key={`${at}${version.at}${version.source}`}>
            <b>{t(`source.${version.source}`, { defaultValue: version.source })}</b>{' '}
            <span className={css.mute}>{formatInstant(version.at, zone, language)}</span>
            <ul className={css.others}>
              {versionLines(version.changes).map((change) => (
                <li key={change.field}>
                  {t(`field.${change.field}`, { defaultValue: change.field })}:{' '}
                  {change.before && <del>{show(change.before)}</del>}{' '}
                  {change.after ? <ins>{show(change.after)}</ins> : '–'}
                </li>
              ))}
              {version.changes.length === 0 && <li className={css.mute}>{same(at)}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}
