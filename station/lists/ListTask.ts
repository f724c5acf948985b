/** What the thread that helps with lists is asked, and what it answers. */
import type { StationSettings } from '../settings/StationSettings.ts'
import type { MadeList } from './MadeList.ts'

export type ListTask = {
  readonly flightId: string
  /** The station's clock when it was asked. */
  readonly now: string
  readonly settings: StationSettings
  /** Packs in force: with others no list is made. */
  readonly packs: { readonly high: string | null; readonly drug: string | null }
}

export type ListWorkerData = { readonly dir: string; readonly key: Uint8Array }
export type ToListWorker =
  | { readonly kind: 'make'; readonly number: number; readonly task: ListTask }
  | { readonly kind: 'close' }
export type FromListWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly number: number; readonly list: MadeList | null }
  | { readonly kind: 'failed'; readonly number: number; readonly fault: string }
