/** The user's menu: language, colours, contrast, size of type, lock, sign out. */
import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock, IconLogout, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useSession } from './sessionStore.ts'
import css from './shell.module.css'
import { TasteChoices } from './TasteChoices.tsx'

export function UserMenu({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const lockAsked = useSession((it) => it.lockAsked)
  const signOutAsked = useSession((it) => it.signOutAsked)
  return (
    <Menu position="bottom-end" width={320} shadow="md" trapFocus closeOnItemClick>
      <Menu.Target>
        <button type="button" className={`${css.pill} ${css.userButton}`}>
          <IconUser size={18} stroke={1.7} aria-hidden="true" />
          <span className={css.userName}>{user.name}</span>
          <span className={css.pillDetail}>{t(`role.${user.role}`)}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <TasteChoices />
        <Menu.Divider />
        <Menu.Item className={css.menuItem} leftSection={<IconLock size={18} />} onClick={lockAsked}>
          {t('user.lock')}
        </Menu.Item>
        <Menu.Item className={css.menuItem} leftSection={<IconLogout size={18} />} onClick={() => void signOutAsked()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
