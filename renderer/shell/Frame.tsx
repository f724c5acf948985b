/** The frame around every screen: top bar, navigation, the screen itself, and the lock over all of it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { followChanges, useChanges } from '../client/changes.ts'
import { useConnection } from '../client/connection.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { HelpOverlay } from './HelpOverlay.tsx'
import { ignoreWhileLost } from './ignoreWhileLost.ts'
import { useKeys } from './keyboard.ts'
import { LockScreen } from './LockScreen.tsx'
import { Navigation } from './Navigation.tsx'
import { useRoute } from './route.ts'
import { Screen } from './Screen.tsx'
import css from './shell.module.css'
import { useStation } from './stationStore.ts'
import { TopBar } from './TopBar.tsx'
import { useAutoLock } from './useAutoLock.ts'
import { TroubleBanner } from './TroubleBanner.tsx'
import { useKeptWork } from './useKeptWork.ts'
import { useScanToPage } from './useScanToPage.ts'

export function Frame({ user, locked }: { readonly user: User; readonly locked: boolean }) {
  const { t } = useTranslation()
  const route = useRoute()
  const [help, setHelp] = useState(false)
  const epoch = useConnection((it) => it.epoch)
  useEffect(() => {
    if (locked) return
    const stop = new AbortController()
    ignoreWhileLost(followChanges(stop.signal))
    return () => stop.abort()
  }, [epoch, locked])
  useChanges(['station', 'import'], null, () => ignoreWhileLost(useStation.getState().loaded()))
  useAutoLock()
  useKeys({ '?': () => setHelp(true) })
  useScanToPage(!locked)
  const isReady = useKeptWork(user.id, locked)
  const bare = route.name === 'gate' || route.name === 'hall'
  return (
    <>
      <div className={bare ? css.bare : css.frame} inert={locked} aria-hidden={locked}>
        <a className={css.skip} href="#main" onClick={focusMain}>
          {t('nav.skip')}
        </a>
        {!bare && <TopBar user={user} onHelp={() => setHelp(true)} />}
        {!bare && <Navigation user={user} route={route} />}
        <main id="main" className={css.main} tabIndex={-1}>
          {!bare && <TroubleBanner />}
          {isReady && <Screen route={route} user={user} />}
        </main>
      </div>
      <HelpOverlay opened={help && !locked} onClose={() => setHelp(false)} />
      {!locked && <CommandPalette user={user} onHelp={() => setHelp(true)} />}
      {locked && <LockScreen user={user} />}
    </>
  )
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
