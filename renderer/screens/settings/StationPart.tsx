/** The station's own settings: name, hall, lock, language; and what cannot be changed, said as such. */
import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsView } from '#core/contract/settings.ts'
import { client } from '../../client/client.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import css from '../performance/performance.module.css'
import { useSettings } from './settingsStore.ts'

export function StationPart({ settings }: { readonly settings: SettingsView }) {
  const { t } = useTranslation()
  const given = useSettings((it) => it.given)
  const [form, setForm] = useState(settings)
  const save = async () => {
    const { name, hall, autoLockMinutes, language } = form
    try {
      given(await client.settings.save({ name, hall, autoLockMinutes, language }))
      tellDone(t('settings.saved'))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const typed = (change: Partial<SettingsView>) => setForm({ ...form, ...change })
  return (
    <div className={css.stack}>
      <form
        className={css.card}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={css.three}>
          <TextInput
            label={t('settings.name')}
            value={form.name}
            required
            maxLength={100}
            onChange={(event) => typed({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('settings.hall')}
            value={form.hall}
            required
            maxLength={40}
            onChange={(event) => typed({ hall: event.currentTarget.value })}
          />
          <NumberInput
            label={t('settings.autoLock')}
            value={form.autoLockMinutes}
            min={1}
            max={60}
            allowDecimal={false}
            onChange={(value) => typed({ autoLockMinutes: Number(value) || 5 })}
          />
        </div>
        <LanguageField language={form.language} onChange={(language) => typed({ language })} />
        <div className={css.acts}>
          <Button type="submit">{t('settings.save')}</Button>
        </div>
      </form>
      <Fixed settings={settings} />
    </div>
  )
}

type LanguageProps = {
  readonly language: SettingsView['language']
  readonly onChange: (language: SettingsView['language']) => void
}

function LanguageField({ language, onChange }: LanguageProps) {
  const { t } = useTranslation()
  return (
    <div>
      <p id="settings-language">{t('settings.language')}</p>
      <SegmentedControl
        aria-labelledby="settings-language"
        size="md"
        value={language}
        data={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => onChange(value === 'en' ? 'en' : 'ko')}
      />
    </div>
  )
}

function Fixed({ settings }: { readonly settings: SettingsView }) {
  const { t } = useTranslation()
  const { airport, zone, profile, demonstration, id, dropFolder } = settings
  return (
    <section className={css.card}>
      <dl className={css.facts}>
        {[
          ['id', id],
          ['airport', `${airport} · ${zone}`],
          ['profile', t(`settings.profiles.${profile}`)],
          ['drop', dropFolder ?? t('settings.noDrop')],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{t(`settings.fact.${name}`)}</dt>
            <dd>
              <small>{value}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={demonstration ? css.warn : css.mute}>
        {t(demonstration ? 'settings.demonstration' : 'settings.real')}
      </p>
    </section>
  )
}
