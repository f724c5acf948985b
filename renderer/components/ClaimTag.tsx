/** Who has this traveller: a hand and a name, so that nobody has to ask across the hall. */
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './claim.module.css'

type Props = { readonly holder: string; readonly own: boolean; readonly offeredTo?: string | null }

export function ClaimTag({ holder, own, offeredTo = null }: Props) {
  const { t } = useTranslation()
  const who = own ? t('claim.me') : holder
  return (
    <span className={css.tag} data-own={own} title={t('claim.heldBy', { name: holder })}>
      <IconHandStop size={14} stroke={2} aria-hidden="true" />
      <span className="visually-hidden">{t('claim.heldBy', { name: '' })}</span>
      <span>
        {who}
        {offeredTo && ` → ${offeredTo}`}
      </span>
    </span>
  )
}
