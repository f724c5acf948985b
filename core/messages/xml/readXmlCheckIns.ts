/** Reads the check-in data of a flight in PNRGOV XML: seat, sequence and bags of each passenger. */
import { parseTag } from '../../baggage/parseTag.ts'
import type { CheckIn, TagRange } from '../../booking/CheckIn.ts'
import type { RawSpan } from '../RawSpan.ts'
import { numberOf } from './readXmlPassenger.ts'
import { parseXmlInstant } from './xmlDates.ts'
import { child, children, text, type XmlNode } from './xmlNode.ts'

type Place = { readonly segment: number; readonly span: RawSpan; readonly on: string }

/** Pounds to kilograms (international avoirdupois pound). */
const kgPerPound = 0.45359237

export function readXmlCheckIns(flight: XmlNode, place: Place): readonly CheckIn[] {
  const passengers = children(flight, 'CheckedInPassenger')
  const own = passengers.length > 0 ? passengers : children(child(flight, 'CheckInInfo'), 'CheckedInPax')
  return own.map((node) => {
    const seat = text(node, 'SeatNbr', 'SeatNumber') || text(child(node, 'CheckedInSeat'), 'SeatNumber', 'Number')
    const bags =
      children(node, 'CheckedBaggage').length > 0 ? children(node, 'CheckedBaggage') : children(node, 'BagInfo')
    const pieces = bags
      .map((bag) => numberOf(text(bag, 'Quantity', 'BaggageCount', 'SequenceCount')))
      .filter((count) => count !== null)
    const weights = bags.map(weightOf).filter((weight) => weight !== null)
    const pool = bags.map((bag) => text(bag, 'BaggagePool')).find((mark) => mark === 'HP' || mark === 'MP')
    return {
      travellerRef: text(node, 'RPH') || null,
      name: [text(node, 'Surname'), text(node, 'GivenName')].filter(Boolean).join('/') || null,
      at: parseXmlInstant(text(node, 'CheckInDateTime', 'DateTime'), place.on),
      sequence: numberOf(text(node, 'SequenceNbr', 'CheckInSequence', 'BoardingSequence')),
      seat: seat === '' || /^0*X+$/.test(seat) ? null : seat,
      cabin: text(node, 'CabinClass', 'CabinCode') || null,
      bagPieces: pieces.length === 0 ? null : pieces.reduce((a, b) => a + b, 0),
      bagWeightKg: weights.length === 0 ? null : weights.reduce((a, b) => a + b, 0),
      pool:
        pool === undefined
          ? null
          : { role: pool === 'HP' ? ('head' as const) : ('member' as const), id: text(node, 'BaggagePoolID') },
      tags: bags.flatMap(tagsOf),
      segment: place.segment,
      span: place.span,
    }
  })
}

function weightOf(bag: XmlNode): number | null {
  const value = text(bag, 'Weight', 'BaggageWeight')
  if (!/^\d{1,5}(?:\.\d+)?$/.test(value)) return null
  const pounds = /^(?:701|L|LB|LBS)$/i.test(text(bag, 'UnitOfMeasureCode', 'WeightUnit'))
  return pounds ? Math.round(Number(value) * kgPerPound * 100) / 100 : Number(value)
}

function tagsOf(bag: XmlNode): readonly TagRange[] {
  const first = text(bag, 'BagTagNumber', 'TagNbr', 'SerialNumber')
  if (first === '') return []
  const count = numberOf(text(bag, 'BagTagCount', 'SequenceCount')) ?? 1
  const tag = parseTag(first, { carrier: text(bag, 'IssuerCode'), accounting: '' })
  return [
    { first: tag, count: count >= 1 && count <= 999 ? count : 1, destination: text(bag, 'BagDestination') || null },
  ]
}
