/** Says why somebody is likely to come now: cabin, row, seat at the aisle, nothing to wait for at the belt. */
import { useTranslation } from 'react-i18next'
import { formatBags } from '../../format/formatBags.ts'
import type { Expected } from '../../format/orderForGate.ts'

export function useExpectedWords(): (expected: Expected) => string {
  const { t } = useTranslation()
  return ({ row, why }) =>
    [
      t(`seats.class.${why.cabin}`),
      why.seatRow === null ? t('gate.noSeat') : t('gate.rowNumber', { row: why.seatRow }),
      why.aisle ? t('gate.aisle') : null,
      why.handOnly ? t('gate.handOnly') : unbroken(`${t('flight.bags')} ${formatBags(row.bags)}`),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** A number stays with its unit. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')
