/** One value read from a scanned text, with the state of its own check digit; there is never one overall green light. */
export type CheckState = 'ok' | 'wrong' | 'none'
export type ScannedField = { readonly field: string; readonly value: string; readonly check: CheckState }
