/** The fields of a walk-in, as read and open to correction, and the flight the person came with. */
import { Select, TextInput } from '@mantine/core'
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
        <TextInput
          key={name}
          size="md"
          type="date"
          label={t(`walkIn.fields.${name}`)}
          value={fields[name] ?? ''}
          onChange={(event) => write(name, event.currentTarget.value)}
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

function FlightChoice({ flightId }: { readonly flightId: string | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { flights, flightChosen } = useWalkIn()
  const name = (flight: FlightView) =>
    `${formatFlightNumber(flight)} · ${originName(flight, language)} · ${formatLocalClock(flight.arrivalLocal)} ${flight.to}`
  return (
    <Select
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
