/** Bundles that were cut off or refused, with the sentence that says why. */
import type { BatchProblem } from '#core/contract/exchange.ts'
import type { Station } from '../Station.ts'
import type { TakeRefusal } from '../sync/importBundle.ts'
import { takeRefusals } from '../sync/takeRefusals.ts'

export function readProblems({ store }: Station, names: ReadonlyMap<string, string>): BatchProblem[] {
  return store.bundleProblems
    .readAll()
    .filter(({ reason }) => reason !== 'taking')
    .map(({ hash, name, kind, sender, source, at, reason, isKept }) => ({
      id: hash.toString('hex'),
      name,
      kind,
      sender: sender === null ? null : (names.get(sender) ?? sender),
      source,
      at,
      reason,
      sentence: reason in takeRefusals ? { ...takeRefusals[reason as TakeRefusal] } : null,
      canRetry: isKept,
    }))
}
