/** Figures for an operator's monitor: requests, refusals, what lies in the store. */
import { Counter, Gauge, Registry } from 'prom-client'
import type { HubStore } from './HubStore.ts'

export function createMetrics(store: HubStore) {
  const registry = new Registry()
  const shared = { registers: [registry] }
  const requests = new Counter({
    name: 'gateside_hub_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: ['route', 'status'],
    ...shared,
  })
  const refusals = new Counter({
    name: 'gateside_hub_refusals_total',
    help: 'Requests whose signature was not accepted, by reason',
    labelNames: ['reason'],
    ...shared,
  })
  const stored = new Gauge({
    name: 'gateside_hub_stored',
    help: 'Stations enrolled, bundles kept, their bytes, fetches that have not happened yet',
    labelNames: ['what'],
    ...shared,
    async collect() {
      for (const [what, value] of Object.entries(await store.readCounts())) this.set({ what }, value)
    },
  })
  return {
    answered: (route: string, status: number): void => requests.inc({ route, status: String(status) }),
    refused: (reason: string): void => refusals.inc({ reason }),
    print: async (): Promise<{ readonly type: string; readonly text: string }> => {
      void stored
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
