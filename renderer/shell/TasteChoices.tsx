/** Choices of window taste, each applied at once. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './shell.module.css'
import { fontScales, useTastes } from './tasteStore.ts'

export function TasteChoices() {
  const { t } = useTranslation()
  const { language, scheme, contrast, fontScale, chosen } = useTastes()
  const look = `${scheme}${contrast ? '-more' : ''}`
  return (
    <div className={css.tastes}>
      <LanguageChoice />
      <SegmentedControl
        fullWidth
        aria-label={t('user.colours')}
        value={look}
        onChange={(value) =>
          chosen({ scheme: value.startsWith('dark') ? 'dark' : 'light', contrast: value.endsWith('-more') })
        }
        data={[
          { value: 'light', label: t('user.light') },
          { value: 'dark', label: t('user.dark') },
          { value: 'light-more', label: t('user.contrastLight') },
          { value: 'dark-more', label: t('user.contrastDark') },
        ]}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('user.fontSize')}
        value={String(fontScale)}
        onChange={(value) => chosen({ fontScale: Number(value) })}
        data={fontScales.map((scale) => ({ value: String(scale), label: `${Math.round(scale * 100)}%` }))}
        key={language}
      />
    </div>
  )
}

export function LanguageChoice() {
  const language = useTastes((it) => it.language)
  const chosen = useTastes((it) => it.chosen)
  return (
    <SegmentedControl
      fullWidth
      aria-label="언어 / Language"
      value={language}
      onChange={(value) => chosen({ language: value === 'en' ? 'en' : 'ko' })}
      data={[
        { value: 'ko', label: '한국어' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}
