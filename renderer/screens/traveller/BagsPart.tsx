/** The traveller's bags, each with its journey. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { formatTag } from '../../format/formatTag.ts'
import { useZone } from '../../shell/stationStore.ts'
import { Section } from './Section.tsx'
import css from './traveller.module.css'

export function BagsPart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <Section title={t('traveller.bags')} count={page.bags.length}>
      {page.bags.length === 0 && <p className={css.mute}>{t('bag.none')}</p>}
      <ul className={css.lines}>
        {page.bags.map((bag) => {
          const facts = [
            bag.weightKg !== null && `${Math.round(bag.weightKg)} kg`,
            bag.destination,
            t(`bag.status.${bag.status}`, { defaultValue: bag.status }),
            bag.belt && `${t('flight.belt')} ${bag.belt}`,
          ]
          return (
            <li key={bag.bagId}>
              <b>{formatTag(bag.tag)}</b> · {facts.filter(Boolean).join(' · ')}
              {bag.hold && <b className={css.held}> · ■ {t(`hold.${bag.hold}`, { defaultValue: bag.hold })}</b>}
              {bag.events.length > 0 && (
                <ol className={css.journey}>
                  {bag.events.map((event, at) => (
                    <li key={`${at}${event.kind}`}>
                      {t(`bag.event.${event.kind}`, { defaultValue: event.kind })} {event.station}{' '}
                      {event.at && formatClock(event.at, zone)}
                    </li>
                  ))}
                </ol>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
