/** A special service request (SSR) after the sensitive filter. */
import type { RawSpan } from '../messages/RawSpan.ts'

export type Service = {
  readonly code: string
  readonly status: string | null
  readonly quantity: number | null
  readonly text: string | null
  readonly travellerRef: string | null
  readonly span: RawSpan
}
