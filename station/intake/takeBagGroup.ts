/** Takes one baggage message: its tags onto the flight that brings them here. */
import type { BagMessage } from '#core/baggage/BagMessage.ts'
import type { Leg } from '#core/flight/Leg.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import { expandTags } from '../merge/expandTags.ts'
import { flightOfLeg, type FlightHere, isSamePlace } from '../merge/flightOfLegs.ts'
import { takeBagMessage } from '../merge/takeBags.ts'
import { flightHere } from './flightHere.ts'
import { type ImportRun, touchFlight } from './ImportRun.ts'
import { noteFeed } from './notePush.ts'
import { saveBook } from './saveBook.ts'
import type { TakeGroup } from './takeGroup.ts'

export const takeBagGroup: TakeGroup = (run, group, sending) => {
  const { files } = run.station.store
  let flight: number | null = null
  for (const record of group.records) {
    if (record.kind !== 'bag') continue
    const { bag, offset } = record
    const book = findBook(run, bag, flightHere(run, sending, null))
    const saveRaw = () => files.addRaw({ message: sending.message, kind: 'bag', offset, text: bag.raw })
    const added = takeBagMessage(book, { bag, saveRaw }, { sending, keyedHash: run.keyedHash })
    flight = saveBook(run, book, sending)
    touchFlight(run, book.flight.id)
    noteFeed(run, flight, { source: 'BAG', sending, count: added })
    for (const range of bag.tags) for (const tag of expandTags(range)) run.tally.bags.add(`${book.flight.id}/${tag}`)
  }
  return flight
}

/** Baggage messages name the flight but seldom both airports: a flight known by other messages comes first. */
function findBook(run: ImportRun, bag: BagMessage, here: FlightHere): FlightBook {
  const leg = arrivingLegOf(bag, here)
  const from = leg.from ?? (leg === bag.outbound ? bag.station : null)
  const stated = flightOfLeg({ ...leg, from }, here)
  const designator = `${stated.carrier}${stated.number}${stated.suffix ?? ''}`
  const known = run.shelf.findAll(designator, stated.departureOn)
  const fitting = known.filter((book) => isSamePlace(stated.to, book.flight.to))
  return fitting.find((book) => book.flight.from === from) ?? fitting[0] ?? run.shelf.open(stated)
}

function arrivingLegOf(bag: BagMessage, here: FlightHere): Leg {
  const legs = [bag.outbound, ...bag.onward, bag.inbound].filter((leg): leg is Leg => leg !== null)
  const nowhere = {
    carrier: null,
    number: null,
    suffix: null,
    from: null,
    to: null,
    departureLocal: null,
    arrivalLocal: null,
  }
  return legs.find((leg) => leg.to !== null && isSamePlace(leg.to, here.airport)) ?? legs[0] ?? nowhere
}
