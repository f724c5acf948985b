/** Reads what stands before the first booking of PNRGOV XML into the header of the message. */
import type { Leg } from '../../flight/Leg.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { splitFlightNumber } from '../pnrgov/readFlight.ts'
import { parseXml } from './parseXml.ts'
import { numberOf } from './readXmlPassenger.ts'
import { parseXmlInstant, parseXmlLocal } from './xmlDates.ts'
import { child, text, type XmlNode } from './xmlNode.ts'

/** `raw` is redacted; `on` the day of receipt. */
export function readXmlHead(raw: string, on: string): MessageHeader {
  const known = /<(?:[\w.-]+:)?IATA_PNRGOV\w*/i.test(raw)
  const root = parseHead(raw)
  const originator = child(root, 'Originator')
  const leg = readFlight(root)
  return {
    format: known ? 'PNRGOV-XML' : 'UNKNOWN',
    version: text(root, 'Version') || null,
    sender: [text(originator, 'AirlineCode'), text(originator, 'SystemCode')].filter(Boolean).join('/') || null,
    reference: text(root, 'TransactionIdentifier') || null,
    accessReference: text(root, 'CorrelationID') || null,
    part: null,
    preparedAt: parseXmlInstant(text(root, 'TimeStamp'), on),
    function: text(root, 'MessageFunction', 'Target') || null,
    subFunction: null,
    legs: leg ? [leg] : [],
    declared: { pnrs: numberOf(text(child(root, 'PNRs'), 'NumberOfPnrs')), passengers: null, crew: null },
    offset: 0,
    raw,
  }
}

/** Everything before the first booking, closed by hand so that it parses. */
function parseHead(head: string): XmlNode {
  const opened = [...head.matchAll(/<((?:[\w.-]+:)?(?:IATA_PNRGOV\w*|PNRs))(?=[\s>])/gi)].map(
    (found) => found[1] as string,
  )
  const root = parseXml(
    head +
      opened
        .toReversed()
        .map((name) => `</${name}>`)
        .join(''),
  )
  const key = root ? Object.keys(root).find((name) => /^IATA_PNRGOV/i.test(name)) : undefined
  return root && key ? child(root, key) : {}
}

function readFlight(root: XmlNode): Leg | null {
  const flight = child(root, 'FlightLeg')
  const number = text(flight, 'FlightNumber')
  const from = text(child(flight, 'DepartureAirport'), 'LocationCode') || null
  const to = text(child(flight, 'ArrivalAirport'), 'LocationCode') || null
  if (number === '' && from === null && to === null) return null
  return {
    carrier: text(flight, 'CarrierCode') || null,
    ...splitFlightNumber(number),
    from,
    to,
    departureLocal: parseXmlLocal(text(flight, 'DepartureDateTime')),
    arrivalLocal: parseXmlLocal(text(flight, 'ArrivalDateTime')),
  }
}
