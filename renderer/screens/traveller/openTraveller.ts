/** The way to a traveller's page: it is asked for first, and the old screen stays until it is there or a moment is over. */
import { ready } from '../../client/Answer.ts'
import { formatRoute, go } from '../../shell/route.ts'
import { askEarly, forgetEarly, isLatest, noteArrived } from './earlyPage.ts'
import { untouched, useTraveller } from './travellerStore.ts'

/** Within it no screen flashes by that only says that something is being read. */
const patienceMs = 120

/** Does not go there where the user went elsewhere meanwhile. */
export async function openTraveller(travellerId: string): Promise<void> {
  const from = location.hash
  const to = { name: 'traveller', travellerId } as const
  // Scanned again while the page is open, or put right on it: it only shows what came.
  const isThere = from === formatRoute(to)
  const asked = askEarly(travellerId)
  const pause = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null))
  const page = await Promise.race([asked.catch(() => null), pause])
  if (!isLatest(asked)) return
  if (location.hash !== from) return forgetEarly()
  if (page) {
    forgetEarly()
    if (!isThere) noteArrived(travellerId)
    useTraveller.setState({ ...untouched, travellerId, answer: ready(page) })
  } else if (isThere) return useTraveller.getState().opened(travellerId)
  go(to)
}
