/** Starts the page: tastes and texts first, then the connection, then the screens. */
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './theme/tokens.css'
import './theme/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { styleNonce } from './theme/styleNonce.ts'
import { connect } from './client/connection.ts'
import { App } from './shell/App.tsx'
import { applyTastes } from './shell/applyTastes.ts'
import { startTexts } from './shell/i18n.ts'
import { followLinks } from './shell/followLinks.ts'
import { listenToKeys } from './shell/keyboard.ts'
import { useSession } from './shell/sessionStore.ts'

styleNonce()
applyTastes()
startTexts()
listenToKeys()
followLinks()
// Beside the first screen: it waits for none of them.
void import('./theme/otherScripts.ts')
connect({
  resume: (client) => useSession.getState().resumed(client),
  signedOut: () => useSession.getState().sessionEnded(),
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
