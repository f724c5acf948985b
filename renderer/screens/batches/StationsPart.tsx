/** Who exchanges with this station, and for administrators: enrol, let lead, revoke. */
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { BatchOverview } from '#core/contract/batches.ts'
import { CardPanel } from './CardPanel.tsx'
import { StationTable } from './StationTable.tsx'

type Props = { readonly overview: BatchOverview; readonly user: User }

export function StationsPart({ overview, user }: Props) {
  const { t } = useTranslation()
  const isAdmin = user.role === 'administrator'
  return (
    <>
      <h2>{t('batches.stations')}</h2>
      <StationTable stations={overview.stations} mayChange={isAdmin} />
      {(isAdmin || user.role === 'supervisor') && <CardPanel mayEnrol={isAdmin} />}
    </>
  )
}
