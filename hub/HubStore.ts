/** What a hub keeps, whichever database it is kept in: stations, one-time codes, nonces, bundles and who has yet to fetch them. */

export type HubStation = {
  readonly id: string
  /** Ed25519 public key, SPKI DER. */
  readonly signKey: Buffer
  readonly revoked: boolean
}

export type HubCard = { readonly id: string; readonly name: string; readonly signKey: Buffer }

export type HubBundle = {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
  readonly kind: string
  readonly sender: string
  readonly recipients: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly bytes: Buffer
}

export type PendingBundle = Pick<HubBundle, 'hash' | 'kind' | 'sender' | 'createdAt'> & { readonly size: number }

export type HubCounts = {
  readonly stations: number
  readonly bundles: number
  readonly bytes: number
  /** Fetches that have not happened yet. */
  readonly pending: number
}

export type HubStore = {
  addCode(hash: string, expiresMs: number): Promise<void>
  /** A code works once; the same station with the same key may repeat an enrolment whose answer was lost. */
  enrol(codeHash: string, card: HubCard, nowMs: number): Promise<'enrolled' | 'badCode' | 'otherKey'>
  readStation(id: string): Promise<HubStation | null>
  revoke(id: string, nowMs: number): Promise<boolean>
  /** False: this nonce was used before. */
  useNonce(station: string, nonce: string, nowMs: number): Promise<boolean>
  /** False: it is here already. */
  addBundle(bundle: HubBundle, nowMs: number): Promise<boolean>
  /** Oldest first. */
  readPending(station: string, limit: number): Promise<readonly PendingBundle[]>
  /** Null: no such bundle for this station. */
  readBytes(station: string, hash: string): Promise<Buffer | null>
  noteTaken(station: string, hash: string, nowMs: number): Promise<void>
  /** Receivers of bundles stored behind a number, and the newest number: for hints. */
  readArrivals(after: number): Promise<{ readonly newest: number; readonly stations: readonly string[] }>
  /** Drops what all have fetched, what is past its date, and old nonces. Gives the number of bundles. */
  sweep(nowMs: number): Promise<number>
  readCounts(): Promise<HubCounts>
  close(): Promise<void>
}

/** A request is good for this long before and after the hub's time; a nonce is kept for twice that. */
export const requestWindowMs = 5 * 60_000
export const nonceKeptMs = 2 * requestWindowMs
/** Bundles without a date of their own (results) wait this long for a station that never comes. */
export const bundleKeptMs = 180 * 86_400_000
