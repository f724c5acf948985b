/** Both scores with what spoke for and against; the stronger one first. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { Waterfall } from '../../components/Waterfall.tsx'
import { formatOneIn } from '../../format/formatOneIn.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { WhySentence } from './WhySentence.tsx'
import css from './panel.module.css'

export function PanelReasons({ row }: { readonly row: WorklistRow }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const models = [
    { name: 'drug', score: row.drug, number: row.drug ? formatOneIn(row.drug.oneIn, language) : '–' },
    { name: 'high', score: row.high, number: row.high ? formatPercent(row.high.p) : '–' },
  ] as const
  const order = (row.high?.band ?? 0) > (row.drug?.band ?? 0) ? models.toReversed() : models
  return (
    <>
      {row.selection && row.selection.reason !== 'score' && (
        <section>
          <h3>{t('panel.selection')}</h3>
          <WhySentence row={row} limit={0} />
        </section>
      )}
      {!row.high && !row.drug && <p className={css.mute}>{t('reasons.noScore')}</p>}
      {(row.high || row.drug ? order : []).map(({ name, score, number }, at) => (
        <section key={name}>
          <h3>
            {t(`model.${name}`)} <b data-band={score?.band}>{number}</b> · {t('panel.why')}
          </h3>
          <Waterfall reasons={score?.reasons ?? []} limit={at === 0 ? 6 : 4} label={t(`model.${name}`)} />
        </section>
      ))}
      {row.novelty !== null && row.novelty > 0.95 && <p className={css.mute}>◇ {t('reasons.novel')}</p>}
    </>
  )
}
