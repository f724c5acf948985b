/** Reads a Passenger element of PNRGOV XML: the person with documents, tickets, payments, services and contacts. */
import { lookup } from '../../text/lookup.ts'
import type { Contact } from '../../booking/Contact.ts'
import type { Payment } from '../../booking/Payment.ts'
import type { PnrTraveller } from '../../booking/PnrTraveller.ts'
import type { Service } from '../../booking/Service.ts'
import type { Ticket } from '../../booking/Ticket.ts'
import { parseName } from '../../text/parseName.ts'
import { parseSex } from '../../text/parseSex.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import type { TravellerKind } from '../../traveller/TravellerKind.ts'
import { parseMoney } from '../pnrgov/readTicket.ts'
import type { RawSpan } from '../RawSpan.ts'
import { parseXmlDay, parseXmlInstant } from './xmlDates.ts'
import { child, children, content, text, type XmlNode } from './xmlNode.ts'

export type XmlPassenger = {
  readonly traveller: PnrTraveller
  readonly tickets: readonly Ticket[]
  readonly payments: readonly Payment[]
  readonly services: readonly Service[]
  readonly contacts: readonly Contact[]
  readonly excessBags: number | null
}

type Place = { readonly span: RawSpan; readonly on: string }

const kinds: Readonly<Record<string, TravellerKind>> = {
  ADT: 'adult',
  A: 'adult',
  CHD: 'child',
  CNN: 'child',
  C: 'child',
  INF: 'infant',
  INS: 'infant',
  IN: 'infant',
}
const documentKinds: Readonly<Record<string, TravelDocument['kind']>> = {
  P: 'passport',
  I: 'identity',
  A: 'identity',
  C: 'identity',
  V: 'visa',
}
const forms: Readonly<Record<string, Payment['form']>> = {
  CC: 'card',
  CA: 'cash',
  CK: 'cheque',
  MS: 'miscellaneous',
  GR: 'government',
}

export function readXmlPassenger(node: XmlNode, place: Place): XmlPassenger {
  const { span } = place
  const ref = text(node, 'RPH') || null
  const name = parseName(
    text(node, 'Surname'),
    [text(node, 'GivenName'), text(node, 'NamePrefix')].filter(Boolean).join(' '),
  )
  const type = text(node, 'PTC', 'PassengerTypeCode') || text(child(node, 'FareInfo'), 'PTC_Code')
  const loyalty = children(node, 'CustLoyalty').flatMap((card) => {
    const number = text(card, 'MembershipID')
    return number === ''
      ? []
      : [{ carrier: text(card, 'ProgramID', 'VendorCode'), number, tier: text(card, 'LoyalLevel') || null }]
  })
  const tickets = children(node, 'TicketDocument').map((ticket) => readTicket(ticket, node, { ...place, ref }))
  const traveller: PnrTraveller = {
    ref,
    name,
    kind: kinds[type.toUpperCase()] ?? 'unknown',
    accompaniedBy: text(node, 'AccompaniedByRPH') || null,
    ageYears: numberOf(text(node, 'Age')),
    uniqueId: text(node, 'PassengerID', 'ID') || null,
    documents: readDocuments(node, place),
    frequentFlyer: loyalty,
    span,
  }
  return {
    traveller,
    tickets,
    payments: children(node, 'TicketDocument').flatMap((ticket) => readPayments(ticket, span, ref)),
    services: children(node, 'SSR').flatMap((service) => readService(service, span, ref)),
    contacts: readAddresses(node, span, ref),
    excessBags: numberOf(text(child(node, 'ExcessBaggage'), 'UnitOfMeasureQuantity')),
  }
}

export function readService(node: XmlNode, span: RawSpan, ref: string | null): readonly Service[] {
  const code = text(node, 'SSR_Code', 'SSRCode')
  if (code === '' || code.startsWith('#')) return []
  const words = text(node, 'Text', 'TEXT') || content(node)
  return [
    {
      code,
      status: text(node, 'Status') || null,
      quantity: numberOf(text(node, 'ServiceQuantity')),
      text: words.startsWith('#') ? null : words || null,
      travellerRef: text(node, 'RPH') || ref,
      span,
    },
  ]
}

function readDocuments(node: XmlNode, { span, on }: Place): readonly TravelDocument[] {
  return children(node, 'DOC_SSR').flatMap((service) => {
    const docs = children(service, 'DOCS').map((own): TravelDocument => {
      const code = text(own, 'TravelDocType') || 'P'
      return {
        kind: lookup(documentKinds, code) ?? 'other',
        code,
        number: text(own, 'TravelDocNbr') || null,
        source: 'PNR',
        span,
        issuer: text(own, 'IssuingLoc') || null,
        nationality: text(own, 'PaxNationality') || null,
        issuedOn: null,
        birthOn: parseXmlDay(text(own, 'DateOfBirth'), 'past', on),
        sex: parseSex(text(own, 'Gender')),
        expiresOn: parseXmlDay(text(own, 'ExpiryDate'), 'expiry', on),
        surname: text(own, 'Surname') || null,
        given: [text(own, 'FirstGivenName'), text(own, 'SecondGivenName')].filter(Boolean).join(' ') || null,
      }
    })
    const visas = children(service, 'DOCO').flatMap((own): TravelDocument[] => {
      const number = text(own, 'TravelDocNbr').replaceAll('#', '')
      if (number === '') return []
      const issuedOn = parseXmlDay(text(own, 'DateOfIssue'), 'past', on)
      return [
        {
          kind: 'visa',
          code: text(own, 'TravelDocType') || 'V',
          number,
          issuer: text(own, 'CountryState') || null,
          source: 'PNR',
          nationality: null,
          birthOn: null,
          sex: null,
          issuedOn,
          expiresOn: null,
          surname: null,
          given: null,
          span,
        },
      ]
    })
    return [...docs, ...visas]
  })
}

function readAddresses(node: XmlNode, span: RawSpan, ref: string | null): readonly Contact[] {
  const docas = children(node, 'DOC_SSR').flatMap((service) => children(service, 'DOCA'))
  return docas.flatMap((own) => {
    const parts = ['Address', 'CityName', 'StateProvCounty', 'PostalCode', 'Country'].map((name) => text(own, name))
    const asSent = parts.filter((part) => part !== '').join(' ')
    const type = text(own, 'AddressType')
    const purpose = type === 'R' ? 'home' : type === 'D' ? 'destination' : 'unknown'
    if (asSent === '') return []
    const where = { country: text(own, 'Country') || null, city: text(own, 'CityName') || null }
    return [
      { kind: 'address', value: asSent.toUpperCase(), asSent, travellerRef: ref, ...where, purpose, span } as const,
    ]
  })
}

function readTicket(ticket: XmlNode, passenger: XmlNode, place: Place & { readonly ref: string | null }): Ticket {
  const total = child(ticket, 'TotalFare')
  const pricing = child(ticket, 'PricingInfo')
  const nonRefundable = text(pricing, 'NonRefundableInd').toLowerCase()
  return {
    number: text(ticket, 'TicketDocumentNbr'),
    kind: text(ticket, 'Type') || null,
    booklets: numberOf(text(ticket, 'TotalNbrOfBooklets', 'NumberOfBooklets')),
    issuedAt: parseXmlInstant(text(ticket, 'DateOfIssue'), place.on),
    issuedCity: text(ticket, 'TicketLocation') || null,
    fare: null,
    total: parseMoney(text(total, 'Amount'), text(total, 'CurrencyCode')),
    fareBasis: text(child(passenger, 'FareInfo'), 'FareBasis').replaceAll('#', '') || null,
    refundable: nonRefundable === '' ? null : nonRefundable !== 'true' && nonRefundable !== '1',
    travellerRef: place.ref,
    span: place.span,
  }
}

function readPayments(ticket: XmlNode, span: RawSpan, ref: string | null): readonly Payment[] {
  const currency = text(child(ticket, 'TotalFare'), 'CurrencyCode')
  return children(ticket, 'PaymentInfo').map((own) => {
    const code = text(own, 'PaymentType').toUpperCase()
    const number = text(own, 'AccountNbr').replaceAll(/[\s-]/g, '')
    const expires = /^(\d{2})\/?(\d{2})$/.exec(text(own, 'ExpiryDate'))
    return {
      form: forms[code] ?? 'other',
      code,
      amount: parseMoney(text(own, 'PaymentAmount'), currency),
      cardVendor: text(own, 'VendorCode') || null,
      cardIssuer: /^\d{6}/.exec(number)?.[0] ?? null,
      cardEnd: /\d{4}$/.exec(number)?.[0] ?? null,
      cardExpires:
        expires && Number(expires[1]) >= 1 && Number(expires[1]) <= 12 ? `20${expires[2]}-${expires[1]}` : null,
      holder: text(own, 'CardHolderName').replaceAll('#', '') || null,
      travellerRef: ref,
      span,
    }
  })
}

export function numberOf(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null
}
