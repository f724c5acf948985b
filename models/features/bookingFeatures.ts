/** Features of the booking: 15 high-risk, 15 drug-risk. */
import { agencyCodec } from './agencyCodec.ts'
import { defineFeatures } from './defineFeatures.ts'
import { listCodec } from './listCodec.ts'
import { shortTextCodec } from './shortTextCodec.ts'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const weekdayCodec = listCodec('weekday', weekdays)
const agencyKinds = listCodec('agencyKind', ['agency', 'airline', 'network', 'unknown'])

export const bookingFeatures = defineFeatures('booking', [
  {
    id: 'lead-hours',
    meaning: 'Hours from making the booking to departure of this flight.',
    reads: ['pnr.createdAt', 'pnr.locators.createdAt', 'flight.departureAt'],
    justification:
      'Short notice is named for Schiphol\'s checks (DutchNews 2016), and "days booked before travel" stands in the GTAS vocabulary.',
    direction: -1,
    compute: (d) => d.booking.leadHours,
  },
  {
    id: 'created-hour',
    meaning: 'Hour of the day at the booking office when the booking was made.',
    reads: ['pnr.createdAt', 'pnr.agency.city'],
    justification: 'Bookings in the small hours come from automated or remote sellers rather than a counter.',
    compute: (d) => d.booking.createdHour,
  },
  {
    id: 'created-weekday',
    meaning: 'Weekday on which the booking was made.',
    reads: ['pnr.createdAt', 'pnr.agency.city'],
    justification:
      'Agencies close at weekends; a weekend sale through one is unusual and is read together with the hour.',
    codec: weekdayCodec,
    compute: (d) => d.booking.createdWeekday,
  },
  {
    id: 'agency',
    kind: 'token',
    meaning: 'Travel agency or office that made the booking.',
    reads: ['pnr.agency.iataNumber', 'pnr.agency.office'],
    justification:
      'Travel agency is in the GTAS vocabulary and in art. 137-2 of the Customs Act; organisers reuse agencies.',
    codec: agencyCodec,
    compute: (d) => agencyCodec.encode(d.booking.agency),
  },
  {
    id: 'agency-kind',
    meaning: 'Sold by an agency, the airline itself, or a network.',
    reads: ['pnr.agency.kind'],
    justification: 'Sales channel: direct sales carry verified accounts, third-party sales often do not.',
    codec: agencyKinds,
    compute: (d) => agencyKinds.encode(d.dossier.pnr?.agency?.kind ?? null),
  },
  {
    id: 'agency-country',
    meaning: 'Country in which the booking was sold.',
    reads: ['pnr.agency.country', 'pnr.agency.city'],
    justification: 'Travel agency country is in the GTAS vocabulary.',
    codec: shortTextCodec,
    compute: (d) => shortTextCodec.encode(d.booking.agencyCountry),
  },
  {
    id: 'agency-off-route',
    kind: 'flag',
    meaning: 'Sold in a country that is neither on the inbound route nor this one.',
    reads: ['pnr.agency.country', 'pnr.agency.city', 'pnr.segments', 'flight'],
    justification:
      'A ticket bought in a third country by somebody else is a mark of organised travel (GTAS: agency vs route).',
    direction: 1,
    compute: (d) => d.booking.agencyOffRoute,
  },
  {
    id: 'changes',
    meaning: 'Changes of the booking after it was made.',
    reads: ['pnr.history', 'bookingChanges'],
    justification:
      'Itinerary churn: plans made by others change late and often. Read with the time of the last change.',
    compute: (d) => d.booking.changes,
  },
  {
    id: 'last-change-hours',
    meaning: 'Hours from the last change of the booking to departure.',
    reads: ['pnr.changedAt', 'bookingChanges', 'flight.departureAt'],
    justification: 'A change in the last hours alters what earlier pushes let us prepare for.',
    compute: (d) => d.booking.lastChangeHours,
  },
  {
    id: 'segment-changes',
    meaning: 'Flights added to, taken out of or changed in the booking.',
    reads: ['pnr.history.subject', 'bookingChanges'],
    justification: 'Re-routing avoids airports known for checks; ordinary re-bookings change dates, not routes.',
    compute: (d) => d.booking.segmentChanges,
  },
  {
    id: 'name-changes',
    meaning: 'Changes of a name in the booking.',
    reads: ['pnr.history.subject', 'bookingChanges'],
    justification: 'A replaced traveller in an otherwise unchanged booking is a classic sign of a substituted courier.',
    direction: 1,
    compute: (d) => d.booking.nameChanges,
  },
  {
    id: 'splits',
    meaning: 'Bookings split off from this one.',
    reads: ['pnr.splits'],
    justification: 'People who booked together and then travel apart should be looked at together.',
    compute: (d) => d.booking.splits,
  },
  {
    id: 'size-differs',
    meaning: 'Stated number in party minus travellers named, infants apart.',
    reads: ['pnr.size', 'pnr.travellers'],
    justification: 'A booking that announces more people than it names hides somebody, or lost somebody.',
    compute: (d) => d.booking.sizeDiffers,
  },
  {
    id: 'contacts',
    meaning: 'Different phone numbers and e-mail addresses in the booking.',
    reads: ['pnr.contacts'],
    justification:
      'Phone and e-mail are in the GTAS vocabulary; none at all means that nobody could be told of a change.',
    compute: (d) => d.booking.contacts,
  },
  {
    id: 'services',
    models: ['high'],
    meaning: 'Special services asked for, after the sensitive filter.',
    reads: ['pnr.services'],
    justification:
      'Number only, never the kind: travellers who order extras plan their own journey. Art. 137-2 item 8.',
    compute: (d) => d.booking.services,
  },
  {
    id: 'address-here',
    kind: 'flag',
    models: ['drug'],
    meaning: 'An address in the country of arrival is stated.',
    reads: ['pnr.contacts.country'],
    justification:
      'Address is one of the eight groups of art. 137-2: a visitor who names no place to stay is asked about it; couriers often cannot say.',
    direction: -1,
    compute: (d) => d.booking.addressHere,
  },
])
