/** One person of a manifest while the segments are being read. */
import type { TagRange } from '../../booking/CheckIn.ts'
import type { Contact } from '../../booking/Contact.ts'
import type { Mutable } from '../../text/Mutable.ts'
import type { ManifestPerson, Reference } from '../../traveller/ManifestPerson.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { Finding, ItemSink } from '../ItemSink.ts'
import type { RawSpan } from '../RawSpan.ts'
import type { Redactor } from '../sensitive/createRedactor.ts'

type Lists = 'documents' | 'contacts' | 'tags' | 'references' | 'remarks'

export type PersonDraft = Omit<Mutable<ManifestPerson>, Lists | 'redactions' | 'raw'> & {
  readonly sink: ItemSink
  readonly on: string
  readonly start: number
  end: number
  readonly redactor: Redactor
  readonly documents: Mutable<TravelDocument>[]
  readonly contacts: Contact[]
  readonly tags: TagRange[]
  references?: Reference[]
  remarks?: string[]
  document: Mutable<TravelDocument> | null
}

export function personSpan(draft: PersonDraft, view: SegmentView): RawSpan {
  return { start: view.start - draft.start, end: view.end - draft.start }
}

export type PersonContext = { readonly sink: ItemSink; readonly on: string; readonly separatorText: string }

export function createPerson(
  context: PersonContext,
  identity: Pick<PersonDraft, 'role' | 'name' | 'redactor'>,
  start: number,
): PersonDraft {
  return {
    ...identity,
    sink: context.sink,
    on: context.on,
    start,
    end: start,
    sex: null,
    birthOn: null,
    nationality: null,
    residence: null,
    birthplace: null,
    embark: null,
    debark: null,
    clearance: null,
    documents: [],
    contacts: [],
    bagPieces: null,
    bagWeightKg: null,
    tags: [],
    verified: null,
    locator: null,
    uniqueRef: null,
    seat: null,
    ticket: null,
    frequentFlyer: null,
    document: null,
  }
}

export function finishPerson(draft: PersonDraft): ManifestPerson {
  const { sink, on: _on, start, end, redactor, document: _document, ...person } = draft
  return { ...person, redactions: redactor.count(), raw: redactor.apply(sink.window.slice(start, end), start) }
}

export function notePerson(draft: PersonDraft, view: SegmentView, finding: Finding): void {
  draft.sink.problem(finding, { offset: view.start, segment: view.tag })
}
