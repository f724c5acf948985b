/** What the traveller declared. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { FactList, Section } from './Section.tsx'
import css from './traveller.module.css'

export function DeclarationPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { declaration } = page
  if (!declaration)
    return (
      <Section title={t('traveller.declaration')}>
        <p className={css.mute}>{t('declaration.none')}</p>
      </Section>
    )
  const said = Object.entries(declaration.answers).filter(([, yes]) => yes)
  return (
    <Section title={t('traveller.declaration')} count={declaration.items.length}>
      <FactList
        lines={[
          {
            label: t('declaration.channel'),
            value: t(`declaration.channels.${declaration.channel}`, { defaultValue: declaration.channel }),
          },
          {
            label: t('declaration.at'),
            value: declaration.declaredAt && formatInstant(declaration.declaredAt, zone, language),
          },
          {
            label: t('declaration.purpose'),
            value:
              declaration.purpose &&
              t(`declaration.purposes.${declaration.purpose}`, { defaultValue: declaration.purpose }),
          },
          {
            label: t('declaration.stay'),
            value: declaration.stayDays === null ? null : t('route.stay', { count: declaration.stayDays }),
          },
          { label: t('declaration.cash'), value: declaration.cash },
          {
            label: t('declaration.value'),
            value:
              declaration.totalValueUsd === null ? null : `USD ${declaration.totalValueUsd.toLocaleString('en-US')}`,
          },
          {
            label: t('declaration.yes'),
            value: said
              .map(([question]) => t(`declaration.question.${question}`, { defaultValue: question }))
              .join(', '),
          },
          ...declaration.items.map((item) => ({
            label: t(`declaration.category.${item.category}`, { defaultValue: item.category }),
            value: [item.text, item.quantity, item.value].filter(Boolean).join(' · '),
          })),
        ]}
      />
    </Section>
  )
}
