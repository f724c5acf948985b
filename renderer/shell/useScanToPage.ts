/** What happens with a scan that nobody on top wanted: the person's page opens, or a choice of people. */
import { useTranslation } from 'react-i18next'
import { client } from '../client/client.ts'
import { useScanAnswer } from '../screens/search/scanStore.ts'
import { tellFailure } from '../components/tell.ts'
import { scanDoubts } from '../format/scanDoubts.ts'
import { go, parseRoute } from './route.ts'
import { useScans } from './scanner.ts'
import { openTraveller } from '../screens/traveller/openTraveller.ts'

/** Of two scans in one breath the later one is meant, whichever is answered first. */
let latest = 0

export function useResolveScan(): (text: string) => Promise<void> {
  const { t } = useTranslation()
  return async (text) => {
    latest += 1
    const turn = latest
    try {
      // Only on a flight's own screens does a scan mean that flight.
      const route = parseRoute(location.hash)
      const flightId = 'flightId' in route ? route.flightId : null
      const answer = await client.scan.resolve(flightId ? { text, flightId } : { text })
      if (turn !== latest) return
      // What was read with a repair or leaves a doubt is shown before it leads anywhere; a tag in its other written form is none.
      const isRepaired = answer.repaired !== null && answer.kind !== 'bagTag'
      const isPlain = !isRepaired && scanDoubts(answer).length === 0
      if (answer.travellerId && isPlain) return void openTraveller(answer.travellerId)
      if (answer.kind === 'name' || answer.kind === 'unknown') return go({ name: 'search', text })
      useScanAnswer.getState().scanned(text, answer)
      go({ name: 'scan', text: '' })
    } catch (error) {
      tellFailure(t, error)
    }
  }
}

export function useScanToPage(active: boolean): void {
  const resolve = useResolveScan()
  useScans((text) => {
    void resolve(text)
    return true
  }, active)
}
