/** Says that a person was met before any message named them: when, by whom, and what has named them since. */
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { WalkInView } from '#core/contract/walkInFields.ts'
import { formatInstant } from '../format/formatInstant.ts'
import { useZone } from '../shell/stationStore.ts'
import { useLanguage } from '../shell/useLanguage.ts'
import css from './claim.module.css'
import { PlaceWalkIn } from './PlaceWalkIn.tsx'

type Props = {
  readonly walkIn: WalkInView
  readonly page: Pick<TravellerPage, 'row' | 'flight'>
  readonly mayAct: boolean
}

export function WalkInLine({ walkIn, page: { row, flight }, mayAct }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const since = row.sources.filter((source) => source !== 'MANUAL')
  return (
    <div className={css.bar}>
      <IconUserPlus size={18} stroke={1.8} aria-hidden="true" />
      <span className={css.words}>
        {t('walkIn.met', { at: formatInstant(walkIn.at, zone, language), by: walkIn.by })} ·{' '}
        {t(`walkIn.way.${walkIn.way}`)}
        {since.length > 0 && ` · ${t('walkIn.namedSince', { sources: since.join(', ') })}`}
      </span>
      {mayAct && since.length === 0 && <PlaceWalkIn person={{ travellerId: row.travellerId, flight }} />}
    </div>
  )
}
