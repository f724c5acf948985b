/** The whole application: sign-in, or the frame with the screen that the address names. */
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useConnection } from '../client/connection.ts'
import { styleNonce } from '../theme/styleNonce.ts'
import { theme } from '../theme/theme.ts'
import { SignInScreen } from '../screens/signIn/SignInScreen.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Frame } from './Frame.tsx'
import { useRoute } from './route.ts'
import { useSession } from './sessionStore.ts'
import { useStation } from './stationStore.ts'
import { useTastes } from './tasteStore.ts'
import { ignoreWhileLost } from './ignoreWhileLost.ts'

export function App() {
  const scheme = useTastes((it) => it.scheme)
  const epoch = useConnection((it) => it.epoch)
  // At the gate the great buttons stand at the bottom: nothing may lie over them.
  const position = useRoute().name === 'gate' ? 'top-center' : 'bottom-center'
  useEffect(() => {
    if (epoch > 0) ignoreWhileLost(useStation.getState().loaded())
  }, [epoch])
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={styleNonce}
    >
      <Notifications position={position} limit={3} autoClose={6000} zIndex={600} />
      <ConnectionBanner />
      <Content />
    </MantineProvider>
  )
}

function Content() {
  const status = useSession((it) => it.status)
  const user = useSession((it) => it.user)
  if (status === 'unknown') return null
  if (status === 'signedOut' || status === 'mustChangePin' || !user) return <SignInScreen />
  return <Frame user={user} locked={status === 'locked'} />
}
