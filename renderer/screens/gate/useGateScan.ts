/** What a scan means in gate mode: the person comes up at once, with the verdict to be heard and seen. */
import { useTranslation } from 'react-i18next'
import type { ScanAnswer } from '#core/contract/scan.ts'
import { client } from '../../client/client.ts'
import { isAwaited } from '../../format/orderForGate.ts'
import { tellFailure } from '../../components/tell.ts'
import { useGate } from './gateStore.ts'
import { useGateTastes } from './gateTastes.ts'
import { playTone } from './playTone.ts'
import type { ScanVerdict } from './tones.ts'

/** Of two scans in one breath the later one is meant, whichever is answered first. */
let latest = 0

export function useGateScan(): (text: string) => Promise<ScanVerdict | null> {
  const { t } = useTranslation()
  const { flightId, scanTaken } = useGate()
  const { sound } = useGateTastes()
  return async (text) => {
    latest += 1
    const turn = latest
    try {
      const found = await client.scan.resolve(flightId ? { text, flightId } : { text })
      if (turn !== latest) return null
      const answer = { ...found, travellerId: onFlight(found.travellerId) }
      const verdict = judge(answer)
      scanTaken({ text, answer, verdict })
      if (sound) playTone(verdict)
      return verdict
    } catch (error) {
      tellFailure(t, error)
      return null
    }
  }
}

/** Somebody of another flight is no person of this list. */
function onFlight(travellerId: string | null): string | null {
  const rows = useGate.getState().answer.value?.rows ?? []
  return rows.some((row) => row.travellerId === travellerId) ? travellerId : null
}

function judge({ travellerId, candidates }: ScanAnswer): ScanVerdict {
  if (!travellerId) {
    if (candidates.length === 0) return 'unknown'
    const flightId = useGate.getState().flightId
    return candidates.every((one) => one.flightId !== flightId) ? 'elsewhere' : 'several'
  }
  const row = useGate.getState().answer.value?.rows.find((one) => one.travellerId === travellerId)
  return row && (isAwaited(row) || row.selection?.reason === 'companion') ? 'selected' : 'plain'
}
