/** Bags of a person that the hall holds, has sealed or has looked through: what whoever meets the person should know. */
import { useTranslation } from 'react-i18next'
import type { HeldBag } from '#core/contract/worklist.ts'
import { formatTag } from '../format/formatTag.ts'
import { Tag } from './StatusTag.tsx'
import { SealChip } from './SealChip.tsx'
import css from './seal.module.css'

export function HeldBags({ held }: { readonly held: readonly HeldBag[] }) {
  const { t } = useTranslation()
  if (held.length === 0) return null
  return (
    <ul className={css.held} aria-label={t('hall.heldBags')}>
      {held.map((bag) => (
        <li key={bag.bagId}>
          <b>{formatTag(bag.tag)}</b> {bag.seal && <SealChip seal={bag.seal} isOn={bag.isSealed} />}{' '}
          {bag.xray && <Tag tone={bag.xray === 'suspect' ? 'bad' : 'plain'} text={t(`xray.${bag.xray}`)} />}
        </li>
      ))}
    </ul>
  )
}
