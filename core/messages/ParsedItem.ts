/** What the reader of files gives out, item by item and in file order, so that a file of any size needs little memory. */
import type { BagMessage } from '../baggage/BagMessage.ts'
import type { Pnr } from '../booking/Pnr.ts'
import type { Declaration } from '../declaration/Declaration.ts'
import type { Leg } from '../flight/Leg.ts'
import type { Outcome } from '../inspection/Outcome.ts'
import type { ManifestPerson } from '../traveller/ManifestPerson.ts'
import type { Problem } from './Problem.ts'

export type MessageFormat =
  | 'PNRGOV'
  | 'PNRGOV-XML'
  | 'PAXLST'
  | 'BSM'
  | 'BPM'
  | 'BTM'
  | 'BUM'
  | 'BNS'
  | 'BMM'
  | 'BCM'
  | 'BRQ'
  | 'DECLARATIONS'
  | 'INSPECTIONS'
  | 'WATCHLIST'
  | 'SCHEDULE'
  | 'UNKNOWN'

export type MessageHeader = {
  readonly format: MessageFormat
  /** `11.1` for PNRGOV:11:1, `D.15B` for PAXLST:D:15B. */
  readonly version: string | null
  readonly sender: string | null
  /** Message reference (UNH), and the reference that joins parts or versions (UNH 3, RFF TN). */
  readonly reference: string | null
  readonly accessReference: string | null
  readonly part: { readonly number: number; readonly first: boolean; readonly last: boolean } | null
  /** UNB time as an ISO instant (UTC assumed); null where unreadable. */
  readonly preparedAt: string | null
  /** MSG function (22 push, 141 update) or BGM code (745 passengers, 250 crew, 266 status ...), as sent. */
  readonly function: string | null
  /** Sub-code of BGM such as CL, XF, CP. */
  readonly subFunction: string | null
  /** PAXLST: whom to ask about the list, with phones and addresses as sent; absent where the sender does not say. */
  readonly reporter?: { readonly name: string; readonly contacts: readonly string[] }
  /** PNRGOV: the one pushed flight. PAXLST: every leg in order. */
  readonly legs: readonly Leg[]
  readonly declared: { readonly pnrs: number | null; readonly passengers: number | null; readonly crew: number | null }
  /** 0-based character offset of the message in the file. */
  readonly offset: number
  /** Raw text of the header segments, redacted. */
  readonly raw: string
}

export type InspectionRow = {
  readonly flight: string | null
  readonly arrivalOn: string | null
  readonly surname: string
  readonly given: string
  readonly birthOn: string | null
  readonly documentNumber: string | null
  readonly at: string | null
  readonly officer: string | null
  readonly selectedBy: string | null
  readonly propensity: number | null
  readonly outcome: Outcome
  readonly methods: readonly string[]
  readonly substance: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly valueKrw: number | null
  readonly place: string | null
  readonly note: string | null
}

export type WatchlistRow = {
  readonly reference: string | null
  readonly surname: string
  readonly given: string
  readonly aliases: readonly string[]
  readonly birthOn: string | null
  readonly sex: string | null
  readonly nationality: string | null
  readonly documentNumber: string | null
  readonly reason: string | null
  readonly expiresOn: string | null
}

export type ScheduleRow = {
  readonly leg: Leg
  readonly gate: string | null
  readonly belt: string | null
  readonly equipment: string | null
}

/** `message` is the 0-based index of the message in the file; items of a message follow its header. */
export type ParsedItem =
  | { readonly kind: 'message'; readonly message: number; readonly header: MessageHeader }
  | { readonly kind: 'pnr'; readonly message: number; readonly pnr: Pnr; readonly offset: number }
  | { readonly kind: 'person'; readonly message: number; readonly person: ManifestPerson; readonly offset: number }
  | { readonly kind: 'bag'; readonly message: number; readonly bag: BagMessage; readonly offset: number }
  | { readonly kind: 'declaration'; readonly message: number; readonly declaration: Declaration }
  | { readonly kind: 'inspection'; readonly message: number; readonly row: InspectionRow; readonly line: number }
  | { readonly kind: 'watchlist'; readonly message: number; readonly row: WatchlistRow; readonly line: number }
  | { readonly kind: 'schedule'; readonly message: number; readonly row: ScheduleRow; readonly line: number }
  | { readonly kind: 'problem'; readonly message: number; readonly problem: Problem }
  /** Counts that could only be known at the end; the declared ones stand in UNT, EQN and CNT. */
  | { readonly kind: 'end'; readonly message: number; readonly counts: MessageCounts }

export type MessageCounts = {
  readonly pnrs: number
  readonly travellers: number
  readonly segments: number
  readonly legs: number
  readonly bagTags: number
  readonly declared: MessageHeader['declared']
  readonly redactions: number
}
