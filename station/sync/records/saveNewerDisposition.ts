/** What was done with a proposal, as several stations say it: the latest word holds, whatever the order of arrival. */
import type { DispositionRecord } from '#db/queries/inspections.ts'
import type { Store } from '#db/store.ts'

export function saveNewerDisposition(store: Store, record: DispositionRecord): void {
  const known = store.inspections.readDisposition(record.traveller)
  const isNewer = known === null || record.at > known.at || (record.at === known.at && record.by > known.by)
  if (isNewer) store.inspections.saveDisposition(record)
}
