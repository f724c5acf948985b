/** Where it was found. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from './draftStore.ts'
import css from './inspection.module.css'

const places = ['person', 'body', 'handBag', 'checkedBag', 'other'] as const

export function PlaceChoice({
  place,
  onChange,
}: {
  readonly place: Draft['place']
  readonly onChange: (place: Draft['place']) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={css.group}>
      <span className={css.label}>{t('inspection.place')}</span>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('inspection.place')}
        value={place ?? ''}
        onChange={(value) => onChange(places.find((it) => it === value) ?? null)}
        data={places.map((value) => ({ value, label: t(`place.${value}`) }))}
      />
    </div>
  )
}
