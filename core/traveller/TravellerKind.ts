/** What a person on a flight is. `unknown` where the sender does not say. */
export type TravellerKind = 'adult' | 'child' | 'infant' | 'crew' | 'transit' | 'staff' | 'unknown'
