/** Who else uses the same contact, card, agency or address: counts of other people and of finds among them. */
export const linkKinds = ['phone', 'email', 'card', 'address', 'document', 'agency'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Counted over other identities in the 365 days before the list was made. */
export type LinkFact = {
  readonly kind: LinkKind
  /** Other people (identity keys) with the same value. */
  readonly people: number
  /** Of these, on this flight under another booking. */
  readonly onFlight: number
  /** Found with anything / with drugs. */
  readonly finds: number
  readonly drugFinds: number
}
