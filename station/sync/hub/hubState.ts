/** What this station knows of its hub: where it is, whether it is asked regularly, how the last time went. */
import type { Store } from '#db/store.ts'

export type HubState = {
  readonly url: string | null
  /** PEM that is trusted for this hub, where it has none of a public authority. */
  readonly certificate: string | null
  /** False: only when a person asks for it. */
  readonly running: boolean
  readonly lastAt: string | null
  readonly problem: string | null
  /** Added to this station's clock for requests: the hub's clock as it last told. */
  readonly offsetMs: number
}

const setting = 'hub'
const none: HubState = { url: null, certificate: null, running: false, lastAt: null, problem: null, offsetMs: 0 }

export function readHubSettings(store: Store): HubState {
  return { ...none, ...store.settings.read<Partial<HubState>>(setting) }
}

export function saveHubSettings(store: Store, change: Partial<HubState>): void {
  store.settings.save(setting, { ...readHubSettings(store), ...change })
}

/** For eyes. */
export function readHubState(store: Store) {
  const { offsetMs: _offset, certificate, ...state } = readHubSettings(store)
  return { ...state, hasCertificate: certificate !== null }
}
