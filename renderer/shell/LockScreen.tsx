/** Hides everything until the same person enters the PIN; the work underneath stays as it was. */
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { PinEntry } from '../screens/signIn/PinEntry.tsx'
import { useKeys } from './keyboard.ts'
import { useSession } from './sessionStore.ts'
import css from './shell.module.css'

export function LockScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const signOutAsked = useSession((it) => it.signOutAsked)
  useKeys({}, { modal: true })
  return (
    <div className={css.lock} role="dialog" aria-modal="true" aria-label={t('lock.title')}>
      <div className={css.lockCard}>
        <IconLock size={30} stroke={1.6} aria-hidden="true" />
        <h1>{t('lock.title')}</h1>
        <p>{t('lock.hint', { name: user.name })}</p>
        <PinEntry userId={user.id} />
        <Button variant="subtle" onClick={() => void signOutAsked()}>
          {t('lock.other')}
        </Button>
      </div>
    </div>
  )
}
