/** Puts somebody met without a flight on the flight they came with, or on another, or back on none; with the way back. */
import { Button, Modal } from '@mantine/core'
import { IconPlane } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import { askNearFlights } from '../client/askNearFlights.ts'
import { client } from '../client/client.ts'
import { originName } from '../format/cityName.ts'
import { formatFlightNumber } from '../format/formatFlight.ts'
import { formatLocalClock } from '../format/formatInstant.ts'
import { isWalkInFlight } from '../format/isWalkInFlight.ts'
import { openTraveller } from '../screens/traveller/openTraveller.ts'
import { useKeys } from '../shell/keyboard.ts'
import { useLanguage } from '../shell/useLanguage.ts'
import css from './claim.module.css'
import { tellDone, tellFailure, tellUndo } from './tell.ts'

type Person = { readonly travellerId: string; readonly flight: Pick<FlightView, 'id' | 'carrier' | 'number'> }

export function PlaceWalkIn({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const [flights, setFlights] = useState<readonly FlightView[] | null>(null)
  const place = usePlacing(person)
  const isOnNone = isWalkInFlight(person.flight)
  const close = () => setFlights(null)
  useKeys({}, { modal: true, active: flights !== null })
  const ask = async () => {
    try {
      const near = await askNearFlights()
      setFlights(near.filter((flight) => flight.id !== person.flight.id))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  const choose = (flightId: string | null) => {
    close()
    void place(flightId)
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPlane size={18} aria-hidden="true" />} onClick={() => void ask()}>
        {t(isOnNone ? 'walkIn.place' : 'walkIn.placeOther')}
      </Button>
      <Modal
        opened={flights !== null}
        onClose={close}
        title={t('walkIn.placeTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <p className={css.sentence}>{t('walkIn.placeHint')}</p>
        <div className={css.choices}>
          {flights?.map((flight) => (
            <FlightButton key={flight.id} flight={flight} onChoose={choose} />
          ))}
          {flights?.length === 0 && <p className={css.sentence}>{t('walkIn.noFlights')}</p>}
          {!isOnNone && (
            <Button variant="subtle" onClick={() => choose(null)}>
              {t('walkIn.noFlight')}
            </Button>
          )}
        </div>
      </Modal>
    </>
  )
}

type ChoiceProps = { readonly flight: FlightView; readonly onChoose: (flightId: string) => void }

function FlightButton({ flight, onChoose }: ChoiceProps) {
  const language = useLanguage()
  return (
    <Button variant="default" justify="flex-start" onClick={() => onChoose(flight.id)}>
      {formatFlightNumber(flight)} · {originName(flight, language)} · {formatLocalClock(flight.arrivalLocal)}{' '}
      {flight.to}
    </Button>
  )
}

function usePlacing({ travellerId, flight }: Person): (flightId: string | null) => Promise<void> {
  const { t } = useTranslation()
  const move = async (id: string, to: string | null) => {
    const placed = await client.walkIns.place({ travellerId: id, flightId: to })
    void openTraveller(placed.travellerId)
    return placed
  }
  const undo = async (id: string) => {
    try {
      await move(id, isWalkInFlight(flight) ? null : flight.id)
      tellDone(t('action.undone'))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  return async (to) => {
    try {
      const placed = await move(travellerId, to)
      if (placed.kind === 'known') tellDone(t('walkIn.placedKnown'))
      else
        tellUndo(
          `place-${placed.travellerId}`,
          t(to === null ? 'walkIn.takenOff' : 'walkIn.placed'),
          () => void undo(placed.travellerId),
        )
    } catch (error) {
      tellFailure(t, error)
    }
  }
}
