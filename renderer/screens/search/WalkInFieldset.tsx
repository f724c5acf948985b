/** The fields of a walk-in, as read and open to correction, and the flight the person came with. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import type { WalkInDraft } from '#core/contract/walkIns.ts'
import { originName } from '../../format/cityName.ts'
import { formatFlightNumber } from '../../format/formatFlight.ts'
import { formatLocalClock } from '../../format/formatInstant.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './search.module.css'
import { useWalkIn } from './walkInStore.ts'

const texts = ['surname', 'given', 'documentNumber', 'nationality', 'issuer', 'seat', 'locator'] as const
const days = ['birthOn', 'expiresOn'] as const
const noFlight = 'none'

export function WalkInFieldset({ draft }: { readonly draft: WalkInDraft }) {
  const { t } = useTranslation()
  const { fieldChanged } = useWalkIn()
  const { fields } = draft
  const write = (name: keyof WalkInFields, text: string) =>
    fieldChanged({ [name]: text === '' && name !== 'surname' && name !== 'given' ? null : text })
  return (
    <div className={css.form}>
      {texts.map((name) => (
        <TextInput
          key={name}
          size="md"
          label={t(`walkIn.fields.${name}`)}
          value={fields[name] ?? ''}
          autoComplete="off"
          onChange={(event) => write(name, event.currentTarget.value.toUpperCase())}
        />
      ))}
      {days.map((name) => (
        <DayInput
          key={name}
          label={t(`walkIn.fields.${name}`)}
          value={fields[name]}
          onChange={(day) => fieldChanged({ [name]: day })}
        />
      ))}
      <Select
        size="md"
        label={t('walkIn.fields.sex')}
        clearable
        value={fields.sex}
        data={(['M', 'F', 'X'] as const).map((value) => ({ value, label: value }))}
        onChange={(value) => fieldChanged({ sex: value })}
      />
      <FlightChoice flightId={draft.flightId} />
    </div>
  )
}

type DayProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** A day as documents and lists write it; the browser's own field would follow the machine's language. */
function DayInput({ label, value, onChange }: DayProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value ?? '')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  const typed = (next: string) => {
    setText(next)
    const day = /^\d{8}$/.test(next) ? `${next.slice(0, 4)}-${next.slice(4, 6)}-${next.slice(6)}` : next
    const isRead = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    if (isRead && day !== next) setText(day)
    onChange(isRead ? day : null)
  }
  return (
    <TextInput
      size="md"
      label={label}
      placeholder="YYYY-MM-DD"
      inputMode="numeric"
      value={text}
      error={text !== '' && !isDay ? t('walkIn.dayForm') : undefined}
      onChange={(event) => typed(event.currentTarget.value)}
    />
  )
}

function FlightChoice({ flightId }: { readonly flightId: string | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { flights, flightChosen } = useWalkIn()
  const name = (flight: FlightView) =>
    `${formatFlightNumber(flight)} · ${originName(flight, language)} · ${formatLocalClock(flight.arrivalLocal)} ${flight.to}`
  return (
    <Select
      className={css.flight}
      size="md"
      label={t('walkIn.flight')}
      allowDeselect={false}
      searchable
      value={flightId ?? noFlight}
      data={[
        { value: noFlight, label: t('walkIn.noFlight') },
        ...flights.map((flight) => ({ value: flight.id, label: name(flight) })),
      ]}
      onChange={(value) => flightChosen(value === noFlight ? null : value)}
    />
  )
}
