/** Before a check is recorded: says that a colleague has the person, so that nobody works past another unseen. */
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../format/formatInstant.ts'
import { useTeam } from '../screens/flight/teamStore.ts'
import { useSession } from '../shell/sessionStore.ts'
import { useZone } from '../shell/stationStore.ts'
import css from './claim.module.css'

export function HeldByOther({ travellerId }: { readonly travellerId: string }) {
  const { t } = useTranslation()
  const zone = useZone()
  const claim = useTeam((it) => it.claims.get(travellerId))
  const own = useSession((it) => it.user?.id)
  if (!claim || (claim.by.id === own && claim.station === null)) return null
  return (
    <p className={css.bar} data-held="true" role="status">
      <IconHandStop size={18} stroke={1.8} aria-hidden="true" />
      <span className={css.words}>
        {t('claim.inDialog', { name: claim.by.name, clock: formatClock(claim.at, zone) })}
      </span>
    </p>
  )
}
