/** What the marks on the seats mean; and how sure the drawing of the cabin is. */
import { useTranslation } from 'react-i18next'
import type { Cabin } from '#core/contract/flightPage.ts'
import { markOf } from '../../components/SelectionMark.tsx'
import css from './flight.module.css'

const reasons = ['watchlist', 'pattern', 'score', 'random', 'manual', 'companion'] as const

type Props = { readonly cabin: Cabin | null; readonly equipment: string | null }

export function SeatLegend({ cabin, equipment }: Props) {
  const { t } = useTranslation()
  const guessed = equipment ? t('seats.guessed', { equipment }) : t('seats.unnamed')
  const about = cabin ? t('seats.usual', { name: cabin.name }) : guessed
  return (
    <div className={css.legend}>
      <span>
        {reasons.map((reason) => (
          <span key={reason}>
            {markOf(reason)} {t(`selection.${reason}`)}
          </span>
        ))}
        <span>✓ {t('flight.handled')}</span>
      </span>
      <span>
        {([1, 2, 3, 4] as const).map((band) => (
          <span key={band} className={css.legendBand}>
            <i className={css.seat} data-band={band} aria-hidden="true">
              {band > 1 && band}
            </i>
            {t(`band.${band}`)}
          </span>
        ))}
      </span>
      <span className={css.mute}>{about}</span>
    </div>
  )
}
