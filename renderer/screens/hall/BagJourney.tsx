/** The journey of a bag: what messages said, with their text, and what people did, newest last. */
import { useTranslation } from 'react-i18next'
import type { BagHistory } from '#core/contract/bags.ts'
import { SealMark } from '../../components/SealChip.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import css from './hall.module.css'

export function BagJourney({ history }: { readonly history: BagHistory | null }) {
  const { t } = useTranslation()
  if (!history) return null
  return (
    <section className={css.journey}>
      <h3>{t('hall.journey')}</h3>
      {history.lines.length === 0 && <p className={css.mute}>{t('hall.noJourney')}</p>}
      <ol>
        {history.lines.map((line, at) => (
          <JourneyLine key={`${at}${line.kind}${line.at}`} line={line} />
        ))}
      </ol>
      {history.otherFlights.length > 0 && (
        <p className={css.mute}>
          {t('hall.otherFlights')} {history.otherFlights.map((it) => `${it.flight} ${it.date}`).join(', ')}
        </p>
      )}
    </section>
  )
}

function JourneyLine({ line }: { readonly line: BagHistory['lines'][number] }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const zone = useZone()
  const language = useLanguage()
  const isAct = line.by !== null
  const name = isAct ? t(`bagAct.${line.kind}`) : t(`bag.event.${line.kind}`, { defaultValue: line.kind })
  const detail = [
    line.seal && say(line.seal.word),
    line.sealNumber,
    line.result && t(`xray.${line.result}`),
    line.note && `“${line.note}”`,
  ]
  return (
    <li data-act={isAct} data-undone={line.undone}>
      <span className={css.when}>{formatInstant(line.at, zone, language)}</span>
      <span>
        {line.seal && <SealMark seal={line.seal} />} <b>{name}</b> {detail.filter(Boolean).join(' · ')}{' '}
        <span className={css.mute}>{isAct ? line.by : line.station}</span>
        {line.undone && <em> · {t('hall.undone')}</em>}
        {line.raw && (
          <details>
            <summary>{t('hall.message')}</summary>
            <pre>{line.raw}</pre>
          </details>
        )}
      </span>
    </li>
  )
}
