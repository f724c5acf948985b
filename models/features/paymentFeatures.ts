/** Features of tickets and payment: 12 high-risk, 14 drug-risk. */
import { defineFeatures } from './defineFeatures.ts'
import { shortTextCodec } from './shortTextCodec.ts'

export const paymentFeatures = defineFeatures('payment', [
  {
    id: 'paid-cash',
    kind: 'flag',
    meaning: 'Paid in cash, wholly or in part.',
    reads: ['pnr.payments.form'],
    justification:
      'Cash payment is named for Schiphol\'s checks (DutchNews 2016) and "form of payment" in the GTAS vocabulary.',
    direction: 1,
    compute: (d) => d.payment.cash,
  },
  {
    id: 'third-party-card',
    kind: 'flag',
    meaning: 'The stated holder of the card is nobody of the booking.',
    reads: ['pnr.payments.holder', 'pnr.travellers.name'],
    justification: 'Card holder is in the GTAS vocabulary: couriers rarely buy their own ticket.',
    direction: 1,
    compute: (d) => d.payment.thirdPartyCard,
  },
  {
    id: 'card-vendor',
    meaning: 'Brand of the card used.',
    reads: ['pnr.payments.cardVendor'],
    justification:
      'Part of the method of payment (art. 137-2 item 4): brands sold as prepaid cards differ from those of bank accounts.',
    codec: shortTextCodec,
    compute: (d) => shortTextCodec.encode(d.payment.cardVendor),
  },
  {
    id: 'payment-forms',
    meaning: 'Number of different forms of payment used.',
    reads: ['pnr.payments.form'],
    justification: 'Paying one journey partly in cash and partly by card keeps amounts under reporting limits.',
    compute: (d) => d.payment.forms,
  },
  {
    id: 'one-way',
    kind: 'flag',
    meaning: 'The booking neither leaves this country again nor left it before.',
    reads: ['pnr.segments'],
    justification:
      'Trip type is in the GTAS vocabulary. Courier lists name one-way and round trips alike: no direction is imposed.',
    compute: (d) => d.journey.oneWay,
  },
  {
    id: 'fare-class',
    meaning: 'Booking class of this flight.',
    reads: ['pnr.segments.bookingClass'],
    justification:
      'Stands for what was paid where fares are not let in (eight groups of art. 137-2): full, discounted or award.',
    codec: shortTextCodec,
    compute: (d) => shortTextCodec.encode(d.payment.fareClass),
  },
  {
    id: 'fare-per-km',
    meaning: 'Price per kilometre of all flights booked, US dollars.',
    reads: ['pnr.tickets.total', 'pnr.payments.amount', 'pnr.segments'],
    justification: 'A dear ticket for its distance was bought late or flexible; the price alone cannot say it.',
    compute: (d) => d.payment.usdPerKm,
  },
  {
    id: 'refundable',
    kind: 'flag',
    meaning: 'A ticket can be refunded.',
    reads: ['pnr.tickets.refundable'],
    justification:
      'Flexible tickets allow a journey to be dropped when a check is expected; private travellers seldom pay for it.',
    compute: (d) => d.payment.refundable,
  },
  {
    id: 'ticket-lead-hours',
    meaning: 'Hours from the issue of the first ticket to departure.',
    reads: ['pnr.tickets.issuedAt', 'pnr.ticketedAt', 'flight.departureAt'],
    justification: 'A booking can be held for weeks without money: the issue of the ticket is the decision to travel.',
    direction: -1,
    compute: (d) => d.payment.issueLeadHours,
  },
  {
    id: 'ticket-delay-hours',
    meaning: 'Hours from making the booking to the issue of the ticket.',
    reads: ['pnr.createdAt', 'pnr.tickets.issuedAt'],
    justification: 'Bookings held open and paid at the last moment are a known habit of organised travel.',
    compute: (d) => d.payment.issueDelayHours,
  },
  {
    id: 'ticket-off-route',
    kind: 'flag',
    meaning: 'Ticket issued in a city of a country not on the route.',
    reads: ['pnr.tickets.issuedCity', 'pnr.segments', 'flight'],
    justification:
      'Issue city is one of the eight groups of art. 137-2; a ticket issued elsewhere was bought by someone elsewhere.',
    direction: 1,
    compute: (d) => d.payment.issuedOffRoute,
  },
  {
    id: 'ticket-off-carrier',
    kind: 'flag',
    meaning: 'Ticket of an airline that flies no leg of the journey.',
    reads: ['pnr.tickets.number', 'pnr.segments.carrier', 'flight.carrier'],
    justification: 'Tickets on foreign stock come from consolidators, where the buyer is hardest to trace.',
    compute: (d) => d.payment.ticketOffCarrier,
  },
  {
    id: 'tickets',
    models: ['drug'],
    meaning: 'Number of different tickets of the traveller.',
    reads: ['pnr.tickets.number'],
    justification: 'Separate tickets for one journey break the trail between source country and arrival.',
    compute: (d) => d.payment.tickets,
  },
  {
    id: 'ticket-off-agency',
    kind: 'flag',
    models: ['drug'],
    meaning: 'Ticket issued in another country than that of the office that booked.',
    reads: ['pnr.tickets.issuedCity', 'pnr.agency.country'],
    justification:
      'Booked in one country and paid for in another: the payer is not where the traveller is (art. 137-2 items 4 and 5).',
    direction: 1,
    compute: (d) => d.payment.issuedOffAgency,
  },
])
