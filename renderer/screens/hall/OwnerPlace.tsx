/** Where the owner of a bag is now: read, seen or sent on at the gate in the last minutes; leads to that person. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { formatRoute } from '../../shell/route.ts'
import { useZone } from '../../shell/stationStore.ts'
import css from './hall.module.css'

export function OwnerPlace({ row }: { readonly row: BagRow }) {
  const { t } = useTranslation()
  const zone = useZone()
  if (!row.ownerAt || !row.ownerId) return null
  const { state, at, by } = row.ownerAt
  return (
    <a
      className={css.atGate}
      data-state={state}
      href={formatRoute({ name: 'traveller', travellerId: row.ownerId })}
      title={by}
      onClick={(event) => event.stopPropagation()}
    >
      {state === 'referred' ? '→' : '◉'} {t(`hall.ownerAt.${state}`)} {formatClock(at, zone)}
    </a>
  )
}
