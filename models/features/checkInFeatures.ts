/** Features of check-in and seat: 6 high-risk, 8 drug-risk. */
import { defineFeatures } from './defineFeatures.ts'
import { cabins } from './deriveCheckIn.ts'
import { listCodec } from './listCodec.ts'

const cabinCodec = listCodec('cabin', cabins)

export const checkInFeatures = defineFeatures('checkIn', [
  {
    id: 'check-in-lead-hours',
    meaning: 'Hours from check-in to departure.',
    reads: ['traveller.checkIn.at', 'flight.departureAt'],
    justification:
      'Hours before take-off is in the GTAS vocabulary. Courier lists name both first and last: no direction is imposed.',
    compute: (d) => d.checkIn.leadHours,
  },
  {
    id: 'check-in-order',
    meaning: 'Place in the order of check-in: 0 first, 1 last.',
    reads: ['traveller.checkIn.sequence', 'flightFacts.lastSequence'],
    justification: 'Order is robust where clocks differ between airports.',
    compute: (d) => d.checkIn.order,
  },
  {
    id: 'minutes-before-last',
    meaning: 'Minutes from the own check-in to the last of the flight.',
    reads: ['traveller.checkIn.at', 'flightFacts.lastCheckInAt'],
    justification: 'Arriving at the counter as the last leaves no time for checks there.',
    compute: (d) => d.checkIn.minutesBeforeLast,
  },
  {
    id: 'seat-row',
    meaning: 'Row of the seat.',
    reads: ['traveller.seat'],
    justification: 'Seat is one of the eight groups of art. 137-2; front rows leave first, back rows last.',
    compute: (d) => d.checkIn.seatRow,
  },
  {
    id: 'seat-from-party',
    meaning: 'Rows to the nearest companion.',
    reads: ['traveller.seat', 'companions.seat'],
    justification: 'Companions who sit apart by choice want to look like strangers.',
    compute: (d) => d.checkIn.rowsFromParty,
  },
  {
    id: 'cabin',
    meaning: 'Cabin.',
    reads: ['traveller.cabin'],
    justification:
      'Cabin is in the GTAS vocabulary and among the leading features of the published random forest (2024).',
    codec: cabinCodec,
    compute: (d) => cabinCodec.encode(d.checkIn.cabin),
  },
  {
    id: 'cabin-off-fare',
    kind: 'flag',
    models: ['drug'],
    meaning: 'Sits in a better cabin than the fare paid for.',
    reads: ['traveller.cabin', 'pnr.segments.bookingClass'],
    justification: 'Upgrades paid at the counter, often in cash, do not show in the ticket.',
    compute: (d) => d.checkIn.cabinOffFare,
  },
  {
    id: 'check-in-from-party',
    models: ['drug'],
    meaning: "Places between the own check-in and the nearest companion's.",
    reads: ['traveller.checkIn.sequence', 'companions.checkIn.sequence'],
    justification: 'People of one booking who check in apart do not arrive together.',
    compute: (d) => d.checkIn.apartFromParty,
  },
])
