/** Whose bag it is: selected or not, in the letters sent and in Latin ones; or whom a message names; or nobody. */
import { useTranslation } from 'react-i18next'
import type { BagRow } from '#core/contract/bags.ts'
import css from './hall.module.css'

export function OwnerName({ row }: { readonly row: BagRow }) {
  const { t } = useTranslation()
  if (!row.ownerName) return row.statedOwner ? t('hall.statedOwner', { name: row.statedOwner }) : t('bags.noOwner')
  return (
    <>
      {row.ownerSelected && <span className={css.chosen}>▲ </span>}
      <bdi>{row.ownerName}</bdi>
      {row.ownerLatin && <span className={css.latin}> {row.ownerLatin}</span>}
    </>
  )
}
