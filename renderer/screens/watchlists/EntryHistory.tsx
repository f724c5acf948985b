/** Who changed an entry, when, why, and what it said before. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryChange } from '#core/contract/watchlists.ts'
import { client } from '../../client/client.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './watchlists.module.css'

export function EntryHistory({ reference }: { readonly reference: string }) {
  const { t } = useTranslation()
  const [changes, setChanges] = useState<readonly EntryChange[]>([])
  useEffect(() => {
    client.watchlists.history({ reference }).then(setChanges, () => setChanges([]))
  }, [reference])
  if (changes.length === 0) return null
  return (
    <section>
      <h3>{t('watchlists.history')}</h3>
      <ul className={css.history}>
        {changes.map((change) => (
          <ChangeLine key={`${change.at} ${change.act}`} change={change} />
        ))}
      </ul>
    </section>
  )
}

type Line = { readonly change: EntryChange; readonly withReference?: boolean }

export function ChangeLine({ change, withReference = false }: Line) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const isNew = change.act === 'added'
  return (
    <li>
      <b>{t(`watchlists.act.${change.act}`)}</b> {withReference && <b>{change.reference}</b>} · {change.by} ·{' '}
      {formatInstant(change.at, zone, language)}
      {change.reason && <div>“{change.reason}”</div>}
      {!isNew &&
        change.fields.map((field) => (
          <div key={field.field} className={css.mute}>
            {t(`watchlists.field.${field.field}`)}: <s>{field.before ?? '–'}</s> → {field.after ?? '–'}
          </div>
        ))}
    </li>
  )
}
