/** One risk pattern: its words, its worth here, and the buttons to take it out of force or put it back. */
import { Button } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPattern, PatternMeasureView } from '#core/contract/patterns.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import { formatRange, formatShare, type Range } from './formatFigure.ts'
import { usePatterns } from './patternsStore.ts'
import css from './performance.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = {
  readonly pattern: ListedPattern
  readonly measure: PatternMeasureView | null
  readonly travellers: number
  readonly mayDecide: boolean
}

const tones = { keep: 'done', watch: 'plain', retire: 'warn' } as const
const marks = { keep: '✓', watch: '…', retire: '!' } as const

export function PatternCard({ pattern, measure, travellers, mayDecide }: Props) {
  const { t } = useTranslation()
  const say = useBilingual()
  const zone = useZone()
  const language = useLanguage()
  const { id, name, conditions, justification, justificationKo, inForce, changed } = pattern
  return (
    <section className={css.card} aria-label={say(name)}>
      <header>
        <h2>{say(name)}</h2>
        <span className={css.mute}>{id}</span>
        <Tag
          tone={inForce ? 'done' : 'plain'}
          mark={inForce ? '✓' : '–'}
          text={t(inForce ? 'patterns.on' : 'patterns.off')}
        />
        <span className={css.space} />
        {measure && inForce && (
          <Tag
            tone={tones[measure.advice]}
            mark={marks[measure.advice]}
            text={t(`patterns.advice.${measure.advice}`)}
          />
        )}
      </header>
      <ul className={css.rules}>
        {conditions.map((condition) => (
          <li key={condition.en}>{say(condition)}</li>
        ))}
      </ul>
      {measure && <Worth measure={measure} travellers={travellers} />}
      <p className={css.mute}>
        {t('patterns.why')} {say({ en: justification, ko: justificationKo ?? justification })}
      </p>
      {changed && (
        <p className={css.mute}>
          {t('patterns.changed', { by: changed.by, at: formatInstant(changed.at, zone, language) })}
          {changed.reason && `: ${changed.reason}`}
        </p>
      )}
      {mayDecide && <Acts pattern={pattern} />}
    </section>
  )
}

function Worth({ measure, travellers }: { readonly measure: PatternMeasureView; readonly travellers: number }) {
  const { t } = useTranslation()
  const { id, hits, inspected, found, anyFound, rate, anyRate, anyLift } = measure
  const fits = travellers === 0 ? '–' : formatShare(hits / travellers)
  return (
    <dl className={css.facts}>
      <Fact name={t('patterns.hits')} value={hits.toLocaleString('en-US')} small={fits} />
      <Fact name={t('patterns.inspected')} value={inspected.toLocaleString('en-US')} small={null} />
      {id.startsWith('drug-') && (
        <Fact name={t('patterns.drugFound')} value={String(found)} small={rate && sayRate(rate)} />
      )}
      <Fact name={t('patterns.anyFound')} value={String(anyFound)} small={anyRate && sayRate(anyRate)} />
      <Fact name={t('patterns.lift')} value={anyLift === null ? '–' : `×${anyLift.toFixed(1)}`} small={null} />
    </dl>
  )
}

const sayRate = (rate: Range): string => `${formatShare(rate.value)} (${formatRange(rate, formatShare)})`

function Fact({
  name,
  value,
  small,
}: {
  readonly name: string
  readonly value: string
  readonly small: string | null
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} {small && <small>{small}</small>}
      </dd>
    </div>
  )
}

function Acts({ pattern }: { readonly pattern: ListedPattern }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { retired, published } = usePatterns()
  const [isOpen, setOpen] = useState(false)
  const { id, name, justification, justificationKo, validFrom, validUntil, when, inForce } = pattern
  const decide = async (reason: string): Promise<void> => {
    if (inForce) await retired(id, reason)
    else await published({ id, name, justification, justificationKo, validFrom, validUntil, when }, reason)
  }
  const verb = inForce ? 'retire' : 'restore'
  return (
    <div className={css.acts}>
      <Button
        variant="default"
        leftSection={inForce ? <IconPlayerStop size={18} /> : <IconPlayerPlay size={18} />}
        onClick={() => setOpen(true)}
      >
        {t(`patterns.${verb}`)}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={`${t(`patterns.${verb}`)}: ${say(name)}`}
          hint={t(`patterns.${verb}Hint`)}
          save={t(`patterns.${verb}`)}
          onClose={() => setOpen(false)}
          onSave={decide}
        />
      )}
    </div>
  )
}
