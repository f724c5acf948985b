/** The traveller's bags, each with its journey, its seal, and what the X-ray said. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { SealChip } from '../../components/SealChip.tsx'
import { formatClock } from '../../format/formatInstant.ts'
import { formatTag } from '../../format/formatTag.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { XrayTag } from '../hall/XrayTag.tsx'
import { LocalTime } from './LocalTime.tsx'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

type Bag = TravellerPage['bags'][number]

export function BagsPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  return (
    <Section title={t('traveller.bags')} count={page.bags.length}>
      {page.bags.length === 0 && <p className={css.mute}>{t('bag.none')}</p>}
      <ul className={css.lines}>
        {page.bags.map((bag) => (
          <BagEntry key={bag.bagId} bag={bag} />
        ))}
      </ul>
    </Section>
  )
}

function BagEntry({ bag }: { readonly bag: Bag }) {
  const { t } = useTranslation()
  const zone = useZone()
  const facts = [
    bag.weightKg !== null && `${Math.round(bag.weightKg)} kg`,
    bag.destination,
    t(`bag.status.${bag.status}`, { defaultValue: bag.status }),
    bag.belt && `${t('flight.belt')} ${bag.belt}`,
  ]
  const { seal, hold, xray } = bag.handling ?? { seal: null, hold: null, xray: null }
  const shown = seal?.seal ?? hold?.seal ?? null
  const steps = [
    ...bag.events.map((it) => ({
      text: t(`bag.event.${it.kind}`, { defaultValue: it.kind }),
      place: it.station,
      at: it.at,
      local: it.local ?? null,
    })),
    ...(bag.acts ?? []).map((it) => ({
      ...{ text: t(`bagAct.${it.kind}`), place: it.by, at: it.at },
      local: null,
    })),
  ]
  return (
    <li>
      <b>{formatTag(bag.tag)}</b> · {facts.filter(Boolean).join(' · ')}
      {(shown || xray) && (
        <div className={css.bagSigns}>
          {shown && <SealChip seal={shown} isOn={seal !== null} number={seal?.number ?? null} />}
          {xray && <XrayTag state={xray.state} />}
          {xray?.note && <span className={css.mute}>“{xray.note}”</span>}
        </div>
      )}
      {steps.length > 0 && (
        <ol className={css.journey}>
          {steps.map((step, at) => (
            <li key={`${at}${step.text}`}>
              {step.text} {step.place} {step.at && `${formatClock(step.at, zone)} ${zoneName(zone)}`}
              {step.at && <LocalTime at={step.at} airport={step.place} local={step.local} />}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
