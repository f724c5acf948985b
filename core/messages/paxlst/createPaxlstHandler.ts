/** Reads one PAXLST message: its header with every leg of the flight, then person by person. */
import { createTagSet } from '../../baggage/TagSet.ts'
import { parseName } from '../../text/parseName.ts'
import type { ManifestPerson } from '../../traveller/ManifestPerson.ts'
import type { MessageContext, MessageHandler } from '../edifact/MessageHandler.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { ProblemPlace } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { createRedactor } from '../sensitive/createRedactor.ts'
import { createLegReader } from './createLegReader.ts'
import { addAddress } from './readAddressOfPerson.ts'
import { createPerson, finishPerson, type PersonDraft } from './PersonDraft.ts'
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

export function createPaxlstHandler(context: MessageContext): MessageHandler {
  const { sink, envelope, on, parts, separatorText } = context
  const tags = createTagSet()
  const legs = createLegReader(sink, on)
  const redactor = createRedactor(sink.window.slice, separatorText)
  let code: string | null = null
  let subCode: string | null = null
  let transaction: string | null = null
  let flightSeen = false
  let partyOpen = false
  let announced = false
  let headerEnd = envelope.offset
  let person: PersonDraft | null = null
  let declared: MessageHeader['declared'] = { pnrs: null, passengers: null, crew: null }
  let declaredAt: ProblemPlace = { offset: envelope.offset, segment: 'CNT' }
  const counts = { travellers: 0, passengers: 0, crew: 0, redactions: 0 }

  const announce = (): void => {
    if (announced) return
    announced = true
    const header: MessageHeader = {
      ...envelope,
      format: 'PAXLST',
      accessReference: transaction ?? envelope.accessReference,
      function: code,
      subFunction: subCode,
      legs: legs.finish(),
      declared,
      raw: redactor.apply(sink.window.slice(envelope.offset, headerEnd), envelope.offset),
    }
    sink.add({ kind: 'message', message: sink.message, header })
    if (header.legs.length > 0 && header.legs.some((leg) => leg.number !== null)) return
    const place = { offset: envelope.offset, segment: 'TDT' }
    sink.problem('flight-missing', 'warning', 'The list does not say which flight it is about.', place)
  }
  const close = (): void => {
    if (!person) return
    const done = finishPerson(person)
    counts.travellers++
    if (done.role === 'crew' || done.role === 'transitCrew') counts.crew++
    else counts.passengers++
    counts.redactions += done.redactions
    for (const tag of done.tags) tags.add(tag.first, tag.count)
    sink.add({ kind: 'person', message: sink.message, person: done, offset: person.start })
    person = null
  }
  const readName = (view: SegmentView): void => {
    const qualifier = view.get(1).toUpperCase()
    const role = roles[qualifier]
    if (role === undefined && (qualifier === 'MS' || !flightSeen)) {
      if (!announced) headerEnd = view.end
      partyOpen = true
      return
    }
    close()
    announce()
    partyOpen = false
    const surname = view.get(4, 0)
    const given = [view.get(4, 1), view.get(4, 2)].filter((part) => part !== '').join(' ')
    const name = parseName(surname || view.get(3, 0), given)
    person = createPerson({ sink, on, separatorText }, { role: role ?? 'other', name }, view.start)
    person.end = view.end
    addAddress(person, view)
    const place = { offset: view.start, segment: 'NAD' }
    if (surname === '' && given === '') sink.problem('name-missing', 'warning', 'A person has no name.', place)
    if (role === undefined) {
      const text = `Party qualifier ${qualifier} is neither passenger nor crew; the person was kept.`
      sink.problem('person-role-unknown', 'warning', text, place)
    }
  }
  const readCount = (view: SegmentView): void => {
    const value = view.integer(1, 1)
    if (view.get(1, 0) === '42') declared = { ...declared, passengers: value }
    if (view.get(1, 0) === '41') declared = { ...declared, crew: value }
    declaredAt = sink.placeOf(view.start, 'CNT')
  }
  const readHead = (view: SegmentView): void => {
    headerEnd = view.end
    switch (view.tag) {
      case 'BGM':
        code = view.get(1) || null
        subCode = view.get(2) || null
        return
      case 'RFF':
        transaction ??= view.get(1, 1) || null
        return
      case 'TDT':
        flightSeen = true
        partyOpen = false
        legs.segment(view)
        return
      case 'LOC':
      case 'DTM':
        if (flightSeen) legs.segment(view)
    }
  }
  return {
    segment(view) {
      if (view.tag === 'NAD') readName(view)
      else if (view.tag === 'PDT') {
        close()
        announce()
        person = readPdt({ sink, on, separatorText }, view)
      } else if (view.tag === 'UNS') close()
      else if (view.tag === 'CNT') {
        close()
        readCount(view)
      } else if (person && !partyOpen && view.tag !== 'TDT') {
        readPersonSegment(person, view)
        if (view.end - person.start > longestPerson) close()
      } else if (!announced) readHead(view)
    },
    end() {
      close()
      announce()
      const { passengers, crew } = counts
      const total = parts.add({
        key: envelope.accessReference,
        part: envelope.part,
        counts: { pnrs: 0, passengers, crew },
      })
      if (total !== null) {
        checkCount('passengers', declared.passengers, total.passengers)
        checkCount('crew', declared.crew, total.crew)
      }
      const { travellers, redactions } = counts
      const all = {
        pnrs: 0,
        travellers,
        segments: 0,
        legs: legs.finish().length,
        bagTags: tags.size(),
        declared,
        redactions,
      }
      sink.add({ kind: 'end', message: sink.message, counts: all })
    },
    heldFrom: () => person?.start ?? (announced ? Number.POSITIVE_INFINITY : envelope.offset),
  }

  function checkCount(what: string, stated: number | null, read: number): void {
    if (stated === null || stated === read) return
    const text = `CNT states ${stated} ${what}, ${read} were read.`
    sink.problem('count-differs', 'warning', text, declaredAt)
  }
}
