/** The number of a flight as the boards show it; the place of people of no flight has a name of its own. */
import { useTranslation } from 'react-i18next'
import { formatFlightNumber } from '../format/formatFlight.ts'
import { isWalkInFlight } from '../format/isWalkInFlight.ts'

type Props = { readonly flight: Parameters<typeof formatFlightNumber>[0] }

export function FlightName({ flight }: Props) {
  const { t } = useTranslation()
  return isWalkInFlight(flight) ? t('flightName.walkIns') : formatFlightNumber(flight)
}
