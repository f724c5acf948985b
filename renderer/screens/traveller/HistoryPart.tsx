/** Earlier arrivals as a timeline, and the checks of this arrival. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { thingName } from '../../format/thingName.ts'
import { formatRoute } from '../../shell/route.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { Section } from './Section.tsx'
import css from './traveller.module.css'
import { useTraveller } from './travellerStore.ts'

type Part = { readonly page: TravellerPage }

export function HistoryPart({ page }: Part) {
  const { t } = useTranslation()
  const past = page.history.filter((it) => !it.current)
  return (
    <Section title={t('traveller.history')} count={past.length}>
      {past.length === 0 && <p className={css.mute}>{t('history.none')}</p>}
      <ol className={css.timeline}>
        {past.map((arrival) => (
          <li key={arrival.travellerId} data-found={arrival.outcome !== null && arrival.outcome !== 'nothing'}>
            <a href={formatRoute({ name: 'traveller', travellerId: arrival.travellerId })}>
              <b>{arrival.arrivalAt.slice(0, 10)}</b> {arrival.flight} · {arrival.from}
            </a>
            <span className={css.mute}>
              {[
                arrival.agency,
                arrival.bagWeightKg !== null && `${Math.round(arrival.bagWeightKg)} kg`,
                arrival.otherDocument === true && t('history.otherDocument'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {arrival.outcome && (
              <span className={arrival.outcome === 'nothing' ? css.clean : css.held}>
                {arrival.outcome === 'nothing' ? '✓' : '✖'}{' '}
                {t(`outcome.${arrival.outcome}`, { defaultValue: arrival.outcome })}{' '}
                {arrival.substance && thingName(t, arrival.substance)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

export function InspectionPart({ page, mayAct }: Part & { readonly mayAct: boolean }) {
  const { t } = useTranslation()
  const { dialogOpened } = useTraveller()
  const language = useLanguage()
  const zone = useZone()
  if (page.inspections.length === 0) return null
  return (
    <Section title={t('traveller.inspections')} count={page.inspections.length}>
      <ul className={css.lines}>
        {page.inspections.map((it) => {
          const facts = [
            it.substance && thingName(t, it.substance),
            it.quantity !== null && `${it.quantity} ${it.unit ? t(`unit.${it.unit}`, { defaultValue: it.unit }) : ''}`,
            it.valueKrw !== null && `₩${it.valueKrw.toLocaleString('en-US')}`,
            it.place && t(`place.${it.place}`, { defaultValue: it.place }),
            ...it.methods.map((method) => t(`method.${method}`, { defaultValue: method })),
            it.note,
          ]
          return (
            <li key={it.id}>
              <div data-corrected={it.corrected}>
                {it.withdraws && <b>↩ {t('inspection.withdrawn')} · </b>}
                <b>{t(`outcome.${it.outcome}`, { defaultValue: it.outcome })}</b> {facts.filter(Boolean).join(' · ')}
              </div>
              <div className={css.mute}>
                {formatInstant(it.at, zone, language)} · {it.by} ·{' '}
                {t(`selection.${it.selectedBy}`, { defaultValue: it.selectedBy })}
                {it.corrected && !it.withdraws && ` · ${t('inspection.corrected')}`}
                {it.corrects && !it.withdraws && ` · ${t('inspection.corrects')}`}
                {it.along && ` · ${t('inspection.along')}`}
              </div>
              {mayAct && !it.corrected && (
                <Button variant="default" mt="xs" onClick={() => dialogOpened({ kind: 'correct', checkId: it.id })}>
                  {t('inspection.correctThis')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
