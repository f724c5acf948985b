/** Booking, tickets and payment, contacts and services. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatHours } from '../../format/formatDuration.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { FactList, Section } from './Section.tsx'
import { Traced } from './Traced.tsx'
import css from './traveller.module.css'

type Part = { readonly page: TravellerPage }

export function BookingPart({ page }: Part) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const { booking, checkIn } = page
  if (!booking)
    return (
      <Section title={t('traveller.booking')}>
        <p className={css.mute}>{t('booking.none')}</p>
      </Section>
    )
  const at = (instant: string | null) =>
    instant ? `${formatInstant(instant, zone, language)} ${zoneName(zone)}` : null
  const { agency } = booking
  const agencyText = agency && [agency.name, agency.iataNumber, agency.city, agency.country].filter(Boolean).join(' · ')
  return (
    <Section title={t('traveller.booking')}>
      <FactList
        lines={[
          { label: t('booking.locators'), value: booking.locators.map((it) => `${it.code} (${it.system})`).join(', ') },
          {
            label: t('booking.created'),
            value: [
              at(booking.createdAt),
              booking.leadHours !== null && t('booking.lead', { hours: formatHours(booking.leadHours, language) }),
            ]
              .filter(Boolean)
              .join(' · '),
          },
          { label: t('booking.ticketed'), value: at(booking.ticketedAt) },
          { label: t('booking.changed'), value: at(booking.changedAt) },
          agency
            ? { label: t('booking.agency'), value: agencyText, from: agency }
            : { label: t('booking.agency'), value: null },
          checkIn
            ? {
                label: t('booking.checkIn'),
                value: [at(checkIn.at), checkIn.sequence && `#${checkIn.sequence}`, checkIn.seat]
                  .filter(Boolean)
                  .join(' · '),
                from: checkIn,
              }
            : { label: t('booking.checkIn'), value: null },
          { label: t('booking.remarks'), value: booking.remarks.join(' · ') },
        ]}
      />
      <BookingHistory items={booking.history} at={at} />
    </Section>
  )
}

type HistoryProps = {
  readonly items: NonNullable<TravellerPage['booking']>['history']
  readonly at: (instant: string | null) => string | null
}

function BookingHistory({ items, at }: HistoryProps) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <details className={css.more}>
      <summary>
        {t('booking.history')} {items.length}
      </summary>
      <ul className={css.lines}>
        {items.map((item, place) => (
          <li key={`${place}${item.at}`}>
            <Traced from={item}>
              {at(item.at)} · {item.action} {item.subject} {item.text}
            </Traced>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function PaymentPart({ page }: Part) {
  const { t } = useTranslation()
  const { tickets, payments } = page
  return (
    <Section title={t('traveller.payment')}>
      {tickets.length + payments.length === 0 && <p className={css.mute}>{t('payment.none')}</p>}
      <FactList
        lines={[
          ...payments.map((it) => ({
            label: t(`payment.${it.form}`, { defaultValue: it.form }),
            value:
              [it.amount, it.card, it.holder, it.thirdParty && t('payment.thirdParty')].filter(Boolean).join(' · ') ||
              '–',
            from: it,
          })),
          ...tickets.map((it) => ({
            label: t('payment.ticket'),
            value: [
              it.number,
              it.issuedAt?.slice(0, 10),
              it.issuedCity,
              it.total,
              it.refundable === false && t('payment.notRefundable'),
            ]
              .filter(Boolean)
              .join(' · '),
            from: it,
          })),
        ]}
      />
    </Section>
  )
}

export function ContactPart({ page }: Part) {
  const { t } = useTranslation()
  const { contacts, services } = page
  if (contacts.length + services.length === 0) return null
  return (
    <Section title={t('traveller.contacts')}>
      <FactList
        lines={[
          ...contacts.map((it) => ({
            label: t(`contact.${it.kind}`, { defaultValue: it.kind }),
            value: it.value,
            from: it,
          })),
          ...services.map((it) => ({
            label: t(`ssr.${it.code}`, { defaultValue: it.code }),
            value: it.text ?? '✓',
            from: it,
          })),
        ]}
      />
    </Section>
  )
}
