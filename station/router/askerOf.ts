/** The person behind a request that only signed-in people may make; the gate has let nobody else through. */
import type { Asker } from '../access/admit.ts'
import { refuse } from './refuse.ts'

export function askerOf(context: { readonly asker: Asker | null }): Asker {
  if (context.asker === null) throw refuse('UNAUTHORIZED', 'signedOut')
  return context.asker
}
