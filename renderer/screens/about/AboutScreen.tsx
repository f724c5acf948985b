/** What runs here: version, hall, engine, model packs with their cards, and whose work it stands on. */
import { useTranslation } from 'react-i18next'
import type { About } from '#core/contract/station.ts'
import { RowSkeletons } from '../../components/Notice.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useSession } from '../../shell/sessionStore.ts'
import { useStation, useZone } from '../../shell/stationStore.ts'
import { useBilingual, useLanguage } from '../../shell/useLanguage.ts'
import { Attributions } from './Attributions.tsx'
import { CardText } from '../performance/CardText.tsx'
import { SupportPart } from './SupportPart.tsx'
import css from './about.module.css'

export function AboutScreen() {
  const { t } = useTranslation()
  const about = useStation((it) => it.about)
  const role = useSession((it) => it.user?.role)
  const mayLook = role !== undefined && role !== 'inspector'
  const zone = useZone()
  const language = useLanguage()
  if (!about) return <RowSkeletons rows={4} height={90} />
  const facts = [
    ['version', about.version],
    ['station', `${about.station.name} (${about.station.id})`],
    ['hall', `${about.station.hall} · ${about.station.airport} · ${about.station.zone}`],
    ['backend', about.backend],
    ['stored', about.travellersStored.toLocaleString('en-US')],
    ['dataAt', formatInstant(about.dataAt, zone, language)],
    ['syncAt', formatInstant(about.lastSyncAt, zone, language)],
    ['autoLock', t('about.minutes', { count: about.autoLockMinutes })],
  ] as const
  return (
    <div className={css.screen}>
      <h1>Gateside {about.version}</h1>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`about.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayLook && <SupportPart />}
      <h2>{t('about.packs')}</h2>
      {about.packs.length === 0 && <p className={css.mute}>{t('about.noPacks')}</p>}
      <div className={css.packs}>
        {about.packs.map((pack) => (
          <PackCard key={pack.id} pack={pack} />
        ))}
      </div>
      <h2>{t('about.attributions')}</h2>
      <Attributions />
    </div>
  )
}

function PackCard({ pack }: { readonly pack: About['packs'][number] }) {
  const { t } = useTranslation()
  const say = useBilingual()
  return (
    <section className={css.pack}>
      <h3>{t(`model.${pack.model}`)}</h3>
      <p className={css.mute}>
        {pack.id} · {t('about.features', { count: pack.features })} ·{' '}
        {t('about.trained', { day: pack.trainedOn.slice(0, 10) })}
      </p>
      {pack.simulated && <p className={css.simulated}>! {t('about.simulated')}</p>}
      <div className={css.card} tabIndex={0} role="region" aria-label={pack.id}>
        <CardText text={say(pack.card)} />
      </div>
    </section>
  )
}
