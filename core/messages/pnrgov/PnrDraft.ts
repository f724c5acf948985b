/** One booking while its segments are being read. */
import type { Agency } from '../../booking/Agency.ts'
import type { CheckIn } from '../../booking/CheckIn.ts'
import type { Contact } from '../../booking/Contact.ts'
import type { HistoryItem } from '../../booking/HistoryItem.ts'
import type { Payment } from '../../booking/Payment.ts'
import type { ExcessBaggage } from '../../booking/ExcessBaggage.ts'
import type { Locator } from '../../booking/Pnr.ts'
import type { PnrTraveller } from '../../booking/PnrTraveller.ts'
import type { Segment } from '../../booking/Segment.ts'
import type { Service } from '../../booking/Service.ts'
import type { Tax, Ticket } from '../../booking/Ticket.ts'
import type { Mutable } from '../../text/Mutable.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { Finding, ItemSink } from '../ItemSink.ts'
import type { RawSpan } from '../RawSpan.ts'
import { createRedactor, type Redactor } from '../sensitive/createRedactor.ts'

/** Which group of the message the next segment belongs to (PNRGOV guide: GR1, GR2-4, GR5, GR6-7, GR8, GR9, GR10-12). */
export type Stage = 'booking' | 'traveller' | 'flight' | 'checkIn' | 'split' | 'nonAir' | 'history'

export type TravellerDraft = Omit<Mutable<PnrTraveller>, 'documents' | 'frequentFlyer' | 'otherIds'> & {
  otherIds?: string[]
  documents: TravelDocument[]
  frequentFlyer: { readonly carrier: string; readonly number: string; readonly tier: string | null }[]
}
export type SegmentDraft = Mutable<Segment>
export type TicketDraft = Omit<Mutable<Ticket>, 'taxes'> & { taxes?: Tax[] }
/** The change being read: when, by whom, and what as soon as it is said. */
export type Change = {
  at: string | null
  readonly by: Pick<HistoryItem, 'agent' | 'office' | 'city' | 'airline'>
  item: Mutable<HistoryItem> | null
}
export type CheckInDraft = Omit<Mutable<CheckIn>, 'tags'> & { tags: CheckIn['tags'][number][] }

/** A DOCS or DOCO whose owner is only told when the whole booking was read. */
export type LooseDocument = {
  readonly document: TravelDocument
  readonly ref: string | null
  readonly infant: boolean
  /** The traveller it stands under, where it does. */
  readonly under: TravellerDraft | null
}

export type DraftContext = {
  readonly sink: ItemSink
  readonly on: string
  readonly korea: boolean
  readonly separatorText: string
}

export type PnrDraft = {
  readonly context: DraftContext
  /** File offset of the first character. */
  readonly start: number
  end: number
  stage: Stage
  readonly redactor: Redactor
  locators: Locator[]
  changedAt: string | null
  ticketedAt: string | null
  agency: Agency | null
  /** Itinerary segments, other services not counted. */
  flights: number
  size: number | null
  travellers: TravellerDraft[]
  segments: SegmentDraft[]
  tickets: TicketDraft[]
  payments: Mutable<Payment>[]
  contacts: Contact[]
  services: Service[]
  remarks: string[]
  checkIns: CheckInDraft[]
  excessBags: number | null
  excessBaggage: ExcessBaggage[] | null
  readonly splits: { locator: string; size: number | null }[]
  history: Mutable<HistoryItem>[]
  documents: LooseDocument[]
  /** Fare basis of the traveller being read, from FAR: the tickets come after it. */
  fareBasis: string | null
  /** People with whom an infant travels, as the sender says. */
  readonly withInfant: TravellerDraft[]
  /** Infants that INFT names: the adult's reference with the text. */
  readonly infants: { readonly ref: string; readonly text: string }[]
  traveller: TravellerDraft | null
  segment: SegmentDraft | null
  ticket: TicketDraft | null
  payment: Mutable<Payment> | null
  checkIn: CheckInDraft | null
  checkInAt: string | null
  checkInBy: string | null
  splitSize: number | null
  nonAir: Segment['kind']
  change: Change
}

export function createDraft(context: DraftContext, start: number): PnrDraft {
  return {
    context,
    start,
    end: start,
    stage: 'booking',
    redactor: createRedactor(context.sink.window.slice, context.separatorText),
    locators: [],
    changedAt: null,
    ticketedAt: null,
    agency: null,
    flights: 0,
    size: null,
    travellers: [],
    segments: [],
    tickets: [],
    payments: [],
    contacts: [],
    services: [],
    remarks: [],
    checkIns: [],
    excessBags: null,
    excessBaggage: null,
    splits: [],
    history: [],
    documents: [],
    fareBasis: null,
    withInfant: [],
    infants: [],
    traveller: null,
    segment: null,
    ticket: null,
    payment: null,
    checkIn: null,
    checkInAt: null,
    checkInBy: null,
    splitSize: null,
    nonAir: 'other',
    change: { at: null, by: { agent: null }, item: null },
  }
}

export function spanOf(draft: PnrDraft, view: SegmentView): RawSpan {
  return { start: view.start - draft.start, end: view.end - draft.start }
}

export function note(draft: PnrDraft, view: SegmentView, finding: Finding): void {
  draft.context.sink.problem(finding, { offset: view.start, segment: view.tag })
}
