/** Inspections and finds of a route, agency, carrier or card issuer before the list was made; features smooth them. */
export const rateKinds = ['from', 'route', 'origin', 'agency', 'carrier', 'nationalityRoute'] as const
export type RateKind = (typeof rateKinds)[number]

export type RateFact = {
  readonly kind: RateKind
  readonly key: string
  readonly inspected: number
  readonly found: number
  readonly drugFound: number
  readonly travellers: number
}
