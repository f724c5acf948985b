/** Names the sentence that tells why a station was not enrolled by its card. */
import { ORPCError } from '@orpc/client'
import { failureKey } from '../../client/failureKey.ts'

const reasons = ['notACard', 'ourselves', 'otherKeys'] as const

export function enrolProblemKey(error: unknown): string {
  const kind = error instanceof ORPCError ? (error.data as { readonly kind?: unknown } | null)?.kind : null
  const reason = reasons.find((each) => each === kind)
  return reason === undefined ? failureKey(error) : `batches.notEnrolled.${reason}`
}
