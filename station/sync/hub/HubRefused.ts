/** The hub did not do it; `kind` is its own word, or `away` where it could not be reached, `distrusted` for its certificate. */
export class HubRefused extends Error {
  readonly kind: string
  constructor(kind: string, options?: ErrorOptions) {
    super(`the hub refused: ${kind}`, options)
    this.name = 'HubRefused'
    this.kind = kind
  }
}
