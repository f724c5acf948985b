/** Reads PNRGOV in XML (IATA_PNRGOV_NotifRQ) booking by booking while it arrives: only one PNR element is parsed at a time. */
import { createTagSet } from '../../baggage/TagSet.ts'
import type { Leg } from '../../flight/Leg.ts'
import type { ItemSink } from '../ItemSink.ts'
import { splitFlightNumber } from '../pnrgov/readFlight.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import type { TextReader } from '../TextReader.ts'
import { closeXml } from './closeXml.ts'
import { findElement, isClosed } from './findElements.ts'
import { parseXml } from './parseXml.ts'
import { numberOf } from './readXmlPassenger.ts'
import { readXmlPnr } from './readXmlPnr.ts'
import { redactXml } from './redactXml.ts'
import { parseXmlInstant, parseXmlLocal } from './xmlDates.ts'
import { child, text as textOf, type XmlNode } from './xmlNode.ts'

/** No booking is longer, and no file has so much before its first one. */
const longestBooking = 1 << 22

export function createXmlReader(sink: ItemSink, options: ReadOptions): TextReader {
  const tags = createTagSet()
  const korea = options.profile === 'KR'
  const counts = { pnrs: 0, travellers: 0, segments: 0, redactions: 0 }
  let next = 0
  let on = options.receivedAt.slice(0, 10)
  let announced = false
  let declaredPnrs: number | null = null
  let over = false

  const announce = (head: string): void => {
    announced = true
    const known = /<(?:[\w.-]+:)?IATA_PNRGOV\w*/i.test(head)
    const root = readHead(head)
    const leg = readFlight(root)
    const preparedAt = parseXmlInstant(textOf(root, 'TimeStamp'), on)
    if (preparedAt) on = preparedAt.slice(0, 10)
    declaredPnrs = numberOf(textOf(child(root, 'PNRs'), 'NumberOfPnrs'))
    const originator = child(root, 'Originator')
    sink.add({
      kind: 'message',
      message: 0,
      header: {
        format: known ? 'PNRGOV-XML' : 'UNKNOWN',
        version: textOf(root, 'Version') || null,
        sender: [textOf(originator, 'AirlineCode'), textOf(originator, 'SystemCode')].filter(Boolean).join('/') || null,
        reference: textOf(root, 'TransactionIdentifier') || null,
        accessReference: textOf(root, 'CorrelationID') || null,
        part: null,
        preparedAt,
        function: textOf(root, 'MessageFunction', 'Target') || null,
        subFunction: null,
        legs: leg ? [leg] : [],
        declared: { pnrs: declaredPnrs, passengers: null, crew: null },
        offset: 0,
        raw: redactXml(head, korea).raw,
      },
    })
    const place = { offset: 0, segment: 'FlightLeg' }
    if (!known)
      sink.problem('format-unknown', 'error', 'The file is XML, but not PNRGOV.', { offset: 0, segment: null })
    else if (!leg)
      sink.problem('flight-missing', 'warning', 'The message does not say which flight it is about.', place)
  }
  const readBooking = (block: string, offset: number, whole: boolean): void => {
    const place = { offset, segment: 'PNR' }
    if (!whole) sink.problem('booking-cut', 'error', 'A booking is cut off; what can be read of it was read.', place)
    const redacted = redactXml(block, korea)
    const root = parseXml(whole ? redacted.raw : closeXml(redacted.raw)) ?? parseXml(closeXml(redacted.raw))
    const node = root ? child(root, 'PNR') : {}
    const pnr = readXmlPnr(node, redacted, on)
    if (pnr.travellers.length === 0)
      sink.problem('name-missing', 'warning', 'A booking names nobody that could be read.', place)
    counts.pnrs++
    counts.travellers += pnr.travellers.length
    counts.segments += pnr.segments.length
    counts.redactions += pnr.redactions
    for (const checkIn of pnr.checkIns) for (const tag of checkIn.tags) tags.add(tag.first, tag.count)
    sink.add({ kind: 'pnr', message: 0, pnr, offset })
  }
  /** Reads the next booking; false where more text is needed or none is left. */
  const step = (final: boolean): boolean => {
    const base = sink.window.base()
    const text = sink.window.text()
    const from = next - base
    const span = findElement(text, 'PNR', from)
    if (!span) {
      if (!announced && (final || text.length - from > longestBooking))
        announce(text.slice(from, from + longestBooking))
      // The start of a tag may be at the very end.
      if (announced) next = base + Math.max(from, text.length - 64)
      return false
    }
    const whole = isClosed(text, span, 'PNR')
    if (!whole && !final && span.end - span.start < longestBooking) {
      if (!announced) announce(text.slice(from, span.start))
      next = base + span.start
      return false
    }
    if (!announced) announce(text.slice(from, span.start))
    readBooking(text.slice(span.start, span.end), base + span.start, whole)
    next = base + span.end
    return true
  }
  return {
    run(final) {
      while (step(final));
      if (!final || over) return
      over = true
      if (declaredPnrs !== null && declaredPnrs !== counts.pnrs) {
        const text = `The message states ${declaredPnrs} bookings, ${counts.pnrs} were read.`
        sink.problem('booking-count-differs', 'warning', text, { offset: 0, segment: 'PNRs' })
      }
      const declared = { pnrs: declaredPnrs, passengers: null, crew: null }
      sink.add({ kind: 'end', message: 0, counts: { ...counts, legs: 0, bagTags: tags.size(), declared } })
    },
    heldFrom: () => next,
  }
}

/** Everything before the first booking, closed by hand so that it parses. */
function readHead(head: string): XmlNode {
  const open = [...head.matchAll(/<(?:([\w.-]+):)?(IATA_PNRGOV\w*|PNRs)(?=[\s>])/gi)]
    .map((found) => found[0].slice(1))
    .reverse()
  const root = parseXml(head + open.map((name) => `</${name}>`).join(''))
  const key = root ? Object.keys(root).find((name) => /^IATA_PNRGOV/i.test(name)) : undefined
  return root && key ? child(root, key) : {}
}

function readFlight(root: XmlNode): Leg | null {
  const flight = child(root, 'FlightLeg')
  const number = textOf(flight, 'FlightNumber')
  const from = textOf(child(flight, 'DepartureAirport'), 'LocationCode') || null
  const to = textOf(child(flight, 'ArrivalAirport'), 'LocationCode') || null
  if (number === '' && from === null && to === null) return null
  return {
    ...{ carrier: textOf(flight, 'CarrierCode') || null, ...splitFlightNumber(number), from, to },
    departureLocal: parseXmlLocal(textOf(flight, 'DepartureDateTime')),
    arrivalLocal: parseXmlLocal(textOf(flight, 'ArrivalDateTime')),
  }
}
