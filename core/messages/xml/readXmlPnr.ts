/** Reads one PNR element of PNRGOV XML (IATA_PNRGOV_NotifRQ 13.1 to 16.1) into a booking. */
import type { Agency } from '../../booking/Agency.ts'
import { isHolder } from '../../booking/isHolder.ts'
import type { Contact } from '../../booking/Contact.ts'
import type { Locator, Pnr } from '../../booking/Pnr.ts'
import type { Segment } from '../../booking/Segment.ts'
import { normalizeEmail } from '../../text/normalizeEmail.ts'
import { normalizePhone } from '../../text/normalizePhone.ts'
import { splitFlightNumber } from '../pnrgov/readFlight.ts'
import type { RawSpan } from '../RawSpan.ts'
import { findElements } from './findElements.ts'
import type { RedactedXml } from './redactXml.ts'
import { readXmlCheckIns } from './readXmlCheckIns.ts'
import { numberOf, readService, readXmlPassenger, type XmlPassenger } from './readXmlPassenger.ts'
import { parseXmlInstant, parseXmlLocal } from './xmlDates.ts'
import { child, children, content, text, type XmlNode } from './xmlNode.ts'

export function readXmlPnr(node: XmlNode, { raw, redactions }: RedactedXml, on: string): Pnr {
  const whole = { start: 0, end: raw.length }
  const spans = { passenger: findElements(raw, 'Passenger'), flight: findElements(raw, 'Flight') }
  const passengers = children(node, 'Passenger').map((own, index) =>
    readXmlPassenger(own, { span: spans.passenger[index] ?? whole, on }),
  )
  const created = parseXmlInstant(text(node, 'PNR_CreationDate', 'CreationDate'), on)
  const flights = children(node, 'Flight')
  return {
    locators: readLocators(node, created),
    createdAt: created,
    changedAt: parseXmlInstant(text(node, 'PNR_TransDate', 'LastUpdateDate').replaceAll('#', ''), on),
    ticketedAt: passengers.flatMap((one) => one.tickets).find((ticket) => ticket.issuedAt !== null)?.issuedAt ?? null,
    agency: readAgency(node, whole),
    size: numberOf(text(node, 'NumberOfPassengers')),
    travellers: passengers.map((one) => one.traveller),
    segments: flights.map((own, index) => readSegment(own, spans.flight[index] ?? whole)),
    tickets: passengers.flatMap((one) => one.tickets),
    payments: passengers
      .flatMap((one) => one.payments)
      .map((payment) => ({ ...payment, thirdParty: isThirdParty(payment.holder, passengers) })),
    contacts: [...readContacts(node, whole), ...passengers.flatMap((one) => one.contacts)],
    services: [
      ...children(node, 'SSR').flatMap((own) => readService(own, whole, null)),
      ...passengers.flatMap((one) => one.services),
      ...flights.flatMap((own) => children(own, 'SSR').flatMap((service) => readService(service, whole, null))),
    ],
    remarks: ['Remark', 'Remarks', 'OSI']
      .flatMap((name) => children(node, name).map((own) => content(own) || text(own, 'Text')))
      .filter(isWord),
    checkIns: flights.flatMap((own, index) =>
      readXmlCheckIns(own, { segment: index, span: spans.flight[index] ?? whole, on }),
    ),
    excessBags: passengers.reduce<number | null>(
      (sum, one) => (one.excessBags === null ? sum : (sum ?? 0) + one.excessBags),
      null,
    ),
    splits: children(node, 'SplitPNR').flatMap((own) => {
      const locator = text(own, 'ID') || text(child(own, 'BookingRefID'), 'ID')
      return locator === '' ? [] : [{ locator, size: numberOf(text(own, 'NumberOfPassengers')) }]
    }),
    history: [],
    redactions,
    raw,
  }
}

/** Null where no holder is stated. */
function isThirdParty(holder: string | null, passengers: readonly XmlPassenger[]): boolean | null {
  return holder === null ? null : !passengers.some((one) => isHolder(holder, one.traveller.name))
}

function isWord(value: string): boolean {
  return value.replaceAll('#', '').trim() !== ''
}

function readLocators(node: XmlNode, createdAt: string | null): readonly Locator[] {
  return children(node, 'BookingRefID').flatMap((own) => {
    const code = text(own, 'ID')
    return code === ''
      ? []
      : [{ system: text(child(own, 'CompanyName'), 'Code'), code, kind: text(own, 'Type') || null, createdAt }]
  })
}

function readAgency(node: XmlNode, span: RawSpan): Agency | null {
  const source = child(child(node, 'POS'), 'Source')
  const requestor = child(source, 'RequestorID')
  const office = text(source, 'PseudoCityCode') || null
  const iataNumber = text(requestor, 'ID') || null
  if (office === null && iataNumber === null && text(source, 'AgentSine') === '') return null
  const duty = text(source, 'AgentDutyCode').toUpperCase()
  const kind = duty === 'A' ? 'airline' : duty === 'T' ? 'agency' : duty === 'N' ? 'network' : 'unknown'
  return {
    system: text(source, 'AirlineVendorID') || null,
    iataNumber,
    office,
    city: text(source, 'AirportCode') || null,
    country: text(source, 'ISOCountry') || null,
    kind,
    agent: text(source, 'AgentSine') || null,
    span,
  }
}

function readContacts(node: XmlNode, span: RawSpan): readonly Contact[] {
  const base = { travellerRef: null, purpose: 'contact', span } as const
  return children(node, 'ContactInfo').flatMap((own) => {
    const found: Contact[] = []
    const phone = text(own, 'PhoneNumber')
    const email = text(own, 'EmailAddress')
    if (normalizePhone(phone) !== '') {
      found.push({ ...base, kind: 'phone', value: normalizePhone(phone), asSent: phone, country: null, city: null })
    }
    if (email.includes('@') || email.includes('//')) {
      found.push({ ...base, kind: 'email', value: normalizeEmail(email), asSent: email, country: null, city: null })
    }
    const parts = ['StreetNmbr', 'AddressLine', 'CityName', 'StateProv', 'PostalCode', 'CountryName'].map((name) =>
      text(own, name),
    )
    const asSent = parts.filter((part) => part !== '' && part !== '-').join(' ')
    const where = { country: text(own, 'CountryName') || null, city: text(own, 'CityName') || null }
    if (asSent !== '') found.push({ ...base, kind: 'address', value: asSent.toUpperCase(), asSent, ...where })
    return found
  })
}

/** Carrier and number stand on MarketingAirline; where they do not, on the flight, else on OperatingAirline. */
function readSegment(node: XmlNode, span: RawSpan): Segment {
  const marketing = child(node, 'MarketingAirline')
  const operating = child(node, 'OperatingAirline')
  const carrier = text(marketing, 'Code') || text(node, 'CarrierCode') || text(operating, 'Code') || null
  const name = splitFlightNumber(
    text(marketing, 'FlightNumber') || text(node, 'FlightNumber') || text(operating, 'FlightNumber'),
  )
  const operator = text(operating, 'Code')
  return {
    carrier,
    ...name,
    from: text(child(node, 'DepartureAirport'), 'LocationCode') || null,
    to: text(child(node, 'ArrivalAirport'), 'LocationCode') || null,
    departureLocal: parseXmlLocal(text(node, 'DepartureDateTime')),
    arrivalLocal: parseXmlLocal(text(node, 'ArrivalDateTime')),
    kind: name.number === 'OPEN' ? 'open' : name.number === 'ARNK' ? 'surface' : 'air',
    operating:
      operator === '' ? null : { carrier: operator, number: splitFlightNumber(text(operating, 'FlightNumber')).number },
    bookingClass: text(node, 'ResBookDesigCode') || text(marketing, 'ResBookDesigCode') || null,
    status: text(node, 'Status') || null,
    quantity: numberOf(text(node, 'NumberInParty')),
    equipment: text(child(node, 'Equipment'), 'AirEquipType') || null,
    span,
  }
}
