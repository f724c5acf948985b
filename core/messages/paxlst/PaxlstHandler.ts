/** Reads one PAXLST message: its header with every leg of the flight, then person by person. */
import { createTagSet } from '../../baggage/TagSet.ts'
import { parseName } from '../../text/parseName.ts'
import type { ManifestPerson } from '../../traveller/ManifestPerson.ts'
import type { MessageContext, MessageHandler } from '../edifact/MessageHandler.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { ProblemPlace } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { createRedactor, type Redactor } from '../sensitive/createRedactor.ts'
import { shortestGap, sweepGap, sweepSegment } from '../sensitive/sweepSegment.ts'
import { createLegReader, type LegReader } from './createLegReader.ts'
import { createPerson, finishPerson, type PersonDraft } from './PersonDraft.ts'
import { addAddress } from './readAddressOfPerson.ts'
import { readPdt } from './readPdt.ts'
import { readPersonSegment } from './readPersonSegment.ts'

const roles: Readonly<Record<string, ManifestPerson['role']>> = {
  FL: 'passenger',
  FM: 'crew',
  DDU: 'transit',
  DDT: 'transitCrew',
}

/** No person takes more; see the bookings. */
const longestPerson = 1 << 20

export class PaxlstHandler implements MessageHandler {
  readonly #context: MessageContext
  readonly #tags = createTagSet()
  readonly #legs: LegReader
  readonly #counts = { travellers: 0, passengers: 0, crew: 0, redactions: 0 }
  #code: string | null = null
  #subCode: string | null = null
  #transaction: string | null = null
  #flightSeen = false
  /** A reporting party is being described, not a person on board. */
  #partyOpen = false
  #reporter: { readonly name: string; readonly contacts: string[] } | null = null
  #announced = false
  #headerEnd: number
  readonly #headRedactor: Redactor
  #person: PersonDraft | null = null
  #declared: MessageHeader['declared'] = { pnrs: null, passengers: null, crew: null }
  #declaredAt: ProblemPlace

  constructor(context: MessageContext) {
    this.#context = context
    this.#legs = createLegReader(context.sink, context.on)
    this.#headerEnd = context.envelope.offset
    this.#headRedactor = createRedactor(context.sink.window.slice, context.separatorText)
    this.#declaredAt = { offset: context.envelope.offset, segment: 'CNT' }
  }

  segment(view: SegmentView): void {
    switch (view.tag) {
      case 'NAD':
        this.#readName(view)
        return
      case 'PDT':
        this.#close()
        this.#announce()
        this.#person = readPdt(this.#context, view)
        return
      case 'UNS':
        this.#close()
        return
      case 'CNT':
        this.#close()
        this.#readCount(view)
        return
      default:
        if (this.#person && !this.#partyOpen && view.tag !== 'TDT') {
          readPersonSegment(this.#person, view)
          if (view.end - this.#person.start > longestPerson) this.#close()
        } else if (!this.#announced) this.#readHead(view)
    }
  }

  end(): void {
    const { sink } = this.#context
    this.#close()
    this.#announce()
    this.#checkCounts()
    const { travellers, redactions } = this.#counts
    const legs = this.#legs.finish().length
    const bagTags = this.#tags.size()
    const counts = { pnrs: 0, travellers, segments: 0, legs, bagTags, declared: this.#declared, redactions }
    sink.add({ kind: 'end', message: sink.message, counts })
  }

  heldFrom(): number {
    return this.#person?.start ?? (this.#announced ? Number.POSITIVE_INFINITY : this.#context.envelope.offset)
  }

  #announce(): void {
    if (this.#announced) return
    this.#announced = true
    const { sink, envelope } = this.#context
    const raw = sink.window.slice(envelope.offset, this.#headerEnd)
    const header: MessageHeader = {
      ...envelope,
      format: 'PAXLST',
      accessReference: this.#transaction ?? envelope.accessReference,
      function: this.#code,
      subFunction: this.#subCode,
      ...(this.#reporter === null ? {} : { reporter: this.#reporter }),
      legs: this.#legs.finish(),
      declared: this.#declared,
      raw: this.#headRedactor.apply(raw, envelope.offset),
    }
    sink.add({ kind: 'message', message: sink.message, header })
    if (header.legs.some((leg) => leg.number !== null)) return
    const text = 'The list does not say which flight it is about.'
    sink.problem({ code: 'flight-missing', severity: 'warning', text }, { offset: envelope.offset, segment: 'TDT' })
  }

  /** Gives the person out who is open. */
  #close(): void {
    if (!this.#person) return
    const { sink } = this.#context
    const person = finishPerson(this.#person)
    this.#counts.travellers++
    if (person.role === 'crew' || person.role === 'transitCrew') this.#counts.crew++
    else this.#counts.passengers++
    this.#counts.redactions += person.redactions
    for (const tag of person.tags) this.#tags.add(tag.first, tag.count)
    sink.add({ kind: 'person', message: sink.message, person, offset: this.#person.start })
    this.#person = null
  }

  /** NAD: a person, or before the flight a party that reports. An unknown qualifier behind the flight is a person all the same. */
  #readName(view: SegmentView): void {
    const { sink } = this.#context
    const qualifier = view.get(1).toUpperCase()
    const role = roles[qualifier]
    if (role === undefined && (qualifier === 'MS' || !this.#flightSeen)) {
      if (!this.#announced) {
        this.#beginHeadSegment(view)
        this.#reporter ??= { name: view.rest(4, 0, ' ') || view.get(3, 0), contacts: [] }
      }
      this.#partyOpen = true
      return
    }
    this.#close()
    this.#announce()
    this.#partyOpen = false
    const redactor = createRedactor(sink.window.slice, this.#context.separatorText)
    sweepSegment(redactor, view)
    const surname = view.get(4, 0)
    const given = [view.get(4, 1), view.get(4, 2)].filter((part) => part !== '').join(' ')
    const name = parseName(surname || view.get(3, 0), given)
    const person = createPerson(this.#context, { role: role ?? 'other', name, redactor }, view.start)
    this.#person = person
    person.end = view.end
    addAddress(person, view)
    const place = { offset: view.start, segment: 'NAD' }
    if (name.asSent === '') {
      sink.problem({ code: 'name-missing', severity: 'warning', text: 'A person has no name.' }, place)
    }
    if (role !== undefined) return
    const text = `Party qualifier ${qualifier} is neither passenger nor crew; the person was kept.`
    sink.problem({ code: 'person-role-unknown', severity: 'warning', text }, place)
  }

  #readCount(view: SegmentView): void {
    const value = view.integer(1, 1)
    if (view.get(1, 0) === '42') this.#declared = { ...this.#declared, passengers: value }
    if (view.get(1, 0) === '41') this.#declared = { ...this.#declared, crew: value }
    this.#declaredAt = this.#context.sink.placeOf(view.start, 'CNT')
  }

  #beginHeadSegment(view: SegmentView): void {
    if (view.start - this.#headerEnd > shortestGap) sweepGap(this.#headRedactor, this.#headerEnd, view.start)
    this.#headerEnd = view.end
    sweepSegment(this.#headRedactor, view)
  }

  #readHead(view: SegmentView): void {
    this.#beginHeadSegment(view)
    switch (view.tag) {
      case 'BGM':
        this.#code = view.get(1) || null
        this.#subCode = view.get(2) || null
        return
      case 'RFF':
        this.#transaction ??= view.get(1, 1) || null
        return
      case 'TDT':
        this.#flightSeen = true
        this.#partyOpen = false
        this.#legs.segment(view)
        return
      case 'COM':
        for (let element = 1; element <= view.elements; element++) {
          if (view.get(element) !== '') this.#reporter?.contacts.push(view.get(element))
        }
        return
      case 'LOC':
      case 'DTM':
        if (this.#flightSeen) this.#legs.segment(view)
    }
  }

  #checkCounts(): void {
    const { sink, envelope, parts } = this.#context
    const { passengers, crew } = this.#counts
    // Parts are joined by the access reference of UNH or by the transaction, which all of them share.
    const total = parts.add({
      key: envelope.accessReference ?? this.#transaction,
      part: envelope.part,
      counts: { pnrs: 0, passengers, crew },
    })
    if (total === null) return
    for (const what of ['passengers', 'crew'] as const) {
      const stated = this.#declared[what]
      if (stated === null || stated === total[what]) continue
      const text = `CNT states ${stated} ${what}, ${total[what]} were read.`
      sink.problem({ code: 'count-differs', severity: 'warning', text }, this.#declaredAt)
    }
  }
}
