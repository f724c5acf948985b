/** One model in use: what it is, its card, and the way back to the one before. */
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackShelf } from '#core/contract/packs.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { CardDialog } from './CardDialog.tsx'
import css from './performance.module.css'
import { usePerformance } from './performanceStore.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { readonly entry: PackShelf['inForce'][number]; readonly mayDecide: boolean }

export function InForceCard({ entry, mayDecide }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const { rolledBack } = usePerformance()
  const [open, setOpen] = useState<'card' | 'rollback' | null>(null)
  const { model, pack, origin, since, former } = entry
  const formerName = former?.id ?? t('performance.shipped')
  return (
    <section className={css.card}>
      <header>
        <h3>{t(`model.${model}`)}</h3>
        <span className={css.mute}>{t(origin === 'here' ? 'performance.decidedHere' : 'performance.shipped')}</span>
      </header>
      {!pack && <p className={css.warn}>! {t('performance.noPack')}</p>}
      {pack && (
        <p className={css.mute}>
          {pack.id} · {t('about.features', { count: pack.features })} · {t('about.trained', { day: pack.trainedOn })}
          {since && ` · ${t('performance.since', { at: formatInstant(since, zone, language) })}`}
        </p>
      )}
      {pack?.simulated && <p className={css.warn}>! {t('about.simulated')}</p>}
      <div className={css.acts}>
        {pack && (
          <Button variant="default" leftSection={<IconFileText size={18} />} onClick={() => setOpen('card')}>
            {t('performance.card')}
          </Button>
        )}
        {mayDecide && former && (
          <Button variant="default" leftSection={<IconArrowBackUp size={18} />} onClick={() => setOpen('rollback')}>
            {t('performance.rollback')}
          </Button>
        )}
      </div>
      {open === 'card' && pack && <CardDialog pack={pack} onClose={() => setOpen(null)} />}
      {open === 'rollback' && (
        <ReasonDialog
          title={t('performance.rollbackTitle', { model: t(`model.${model}`) })}
          hint={t('performance.rollbackHint', { now: pack?.id ?? '–', former: formerName })}
          save={t('performance.rollback')}
          onClose={() => setOpen(null)}
          onSave={(reason) => rolledBack(model, reason)}
        />
      )}
    </section>
  )
}
