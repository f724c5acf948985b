/** Every value that a model was given, as saved when the list was made; asked for only when opened. */
import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeatureValues } from '#core/contract/featureValues.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

type Model = FeatureValues['model']

export function FeaturesPart({ travellerId }: { readonly travellerId: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Section title={t('features.title')}>
      <details className={css.more} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('features.show')}</summary>
        {opened && <FeatureTable travellerId={travellerId} />}
      </details>
    </Section>
  )
}

function FeatureTable({ travellerId }: { readonly travellerId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [model, setModel] = useState<Model>('drug')
  const [answer, setAnswer] = useState<FeatureValues | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    client.travellers.features({ travellerId, model }).then(
      (values) => wanted && setAnswer(values),
      (error: unknown) => wanted && setFailure(failureKey(error)),
    )
    return () => {
      wanted = false
    }
  }, [travellerId, model])
  if (failure) return <p role="alert">{t(failure)}</p>
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('features.model')}
        value={model}
        onChange={(value) => setModel(value === 'high' ? 'high' : 'drug')}
        data={(['drug', 'high'] as const).map((value) => ({ value, label: t(`model.${value}`) }))}
      />
      <dl className={css.features}>
        {answer?.features.map((feature) => (
          <div key={feature.id} title={feature.id} data-unknown={feature.value === null}>
            <dt>{language === 'ko' ? (feature.meaningKo ?? feature.meaning) : feature.meaning}</dt>
            <dd>{sayValue(feature.value, t)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type Say = ReturnType<typeof useTranslation>['t']

/** Categories are kept as words of the models; codes of airports, airlines and classes stay as they are. */
function sayValue(value: FeatureValues['features'][number]['value'], t: Say): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'number') return String(Number(value.toFixed(3)))
  return t(`features.value.${value}`, { defaultValue: value })
}
