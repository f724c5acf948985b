/** Both models side by side: from the base rate to this score, reason by reason; novelty beside, never as a risk. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { Waterfall } from '../../components/Waterfall.tsx'
import { formatOneIn } from '../../format/formatOneIn.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { scoreSteps } from '../../format/scoreSteps.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import { ScoreWaterfall } from './ScoreWaterfall.tsx'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

/** As many as are read at a glance; the others stay one touch away. */
const mostShown = 8

export function ReasonsPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const say = useBilingual()
  const { row, explanation } = page
  return (
    <Section title={t('traveller.reasons')}>
      {!row.high && !row.drug && <p className={css.mute}>{t('reasons.noScore')}</p>}
      <div className={css.models}>
        {row.drug && <ModelReasons name="drug" page={page} score={row.drug} />}
        {row.high && <ModelReasons name="high" page={page} score={row.high} />}
      </div>
      {(explanation.high || explanation.drug) && <p className={css.novelty}>{t('reasons.howRead')}</p>}
      {row.novelty !== null && (
        <p className={css.novelty}>
          ◇ {t('reasons.novelty', { share: formatPercent(row.novelty) })}{' '}
          <span className={css.mute}>{t('reasons.noveltyNote')}</span>
          {explanation.novelty && explanation.novelty.length > 0 && (
            <>
              <br />
              {t('reasons.noveltyFields')} {explanation.novelty.map(({ text }) => say(text)).join(' · ')}
            </>
          )}
        </p>
      )}
      {explanation.packs.length > 0 && <p className={css.packs}>{explanation.packs.join(' · ')}</p>}
    </Section>
  )
}

type ModelProps = {
  readonly name: 'high' | 'drug'
  readonly page: TravellerPage
  readonly score: NonNullable<TravellerPage['row']['high']>
}

function ModelReasons({ name, page, score }: ModelProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const sum = page.explanation[name]
  const number = name === 'high' ? formatPercent(score.p) : formatOneIn(score.oneIn, language)
  return (
    <div className={css.model}>
      <h3 data-band={score.band}>
        {t(`model.${name}`)} <b>{number}</b> <span>{t(`band.${score.band}`)}</span>
      </h3>
      {sum ? (
        <ScoreWaterfall
          steps={scoreSteps({ ...sum, p: score.p, reasons: score.reasons, limit: mostShown })}
          label={t(`model.${name}`)}
          score={number}
        />
      ) : (
        <Waterfall reasons={score.reasons} limit={mostShown} label={t(`model.${name}`)} />
      )}
    </div>
  )
}
