/** Features of the traveller and the travel document: 12 high-risk, 12 drug-risk. */
import { defineFeatures } from './defineFeatures.ts'
import { listCodec } from './listCodec.ts'
import { flagOrNaN } from './numberOrNaN.ts'
import { shortTextCodec } from './shortTextCodec.ts'

export const documentKinds = ['none', 'passport', 'identity', 'visa', 'residence', 'crew', 'other'] as const
const sexes = listCodec('sex', ['M', 'F', 'X'])
const kindsOfDocument = listCodec('documentKind', documentKinds)

export const travellerFeatures = defineFeatures('traveller', [
  {
    id: 'age-years',
    meaning: 'Full years of age on arrival.',
    reads: ['traveller.birthOn', 'traveller.documents.birthOn', 'flight.arrivalAt'],
    justification:
      "Date of birth is an item of the service's own 2023 models and of Canada's scenarios (OPC 2017). Protected: never alone.",
    protected: true,
    compute: (d) => d.person.ageYears,
  },
  {
    id: 'sex',
    meaning: 'Sex as stated in the document.',
    reads: ['traveller.sex'],
    justification:
      'Part of published scenario rules (OPC 2017), and a known source of unfair selection (GAO/GGD-00-38): used only with outcome tests by group. Protected.',
    codec: sexes,
    protected: true,
    compute: (d) => sexes.encode(d.dossier.traveller.sex),
  },
  {
    id: 'nationality',
    meaning: 'Nationality, ISO 3166-1 alpha-3.',
    reads: ['traveller.nationality', 'traveller.documents.nationality'],
    justification:
      "Item of the service's own models; interacts with the route (a national returning home is ordinary). Protected: never alone.",
    codec: shortTextCodec,
    protected: true,
    compute: (d) => shortTextCodec.encode(d.person.nationality),
  },
  {
    id: 'resident-here',
    kind: 'flag',
    meaning: 'Resident, or else national, of the country of arrival.',
    reads: ['traveller.residence', 'traveller.nationality', 'flight.to'],
    justification: 'Residents shop abroad and exceed allowances; visitors do not. Tells a stay from a trip. Protected.',
    protected: true,
    compute: (d) => d.person.residentHere,
  },
  {
    id: 'issuer-differs',
    kind: 'flag',
    meaning: 'The document was issued by another country than the nationality.',
    reads: ['traveller.documents.issuer', 'traveller.nationality'],
    justification:
      'Document issue country is in the GTAS vocabulary; a mismatch is a document check of its own (ICAO 9303).',
    direction: 1,
    compute: (d) => d.person.issuerDiffers,
  },
  {
    id: 'document-months-left',
    meaning: 'Months from arrival to the expiry of the document.',
    reads: ['traveller.documents.expiresOn', 'flight.arrivalAt'],
    justification:
      'Documents near or past expiry are used up by couriers and refused elsewhere; checked at every border anyway.',
    compute: (d) => d.person.monthsToExpiry,
  },
  {
    id: 'document-age-months',
    meaning: 'Months from the issue of the document to arrival.',
    reads: ['traveller.documents.issuedOn', 'flight.arrivalAt'],
    justification:
      'Document issue date is in the GTAS vocabulary: a passport renewed just before the trip hides earlier stamps.',
    compute: (d) => d.person.documentMonths,
  },
  {
    id: 'document-kind',
    meaning: 'Kind of the main document; none where the message names the person without one.',
    reads: ['traveller.documents.kind'],
    justification:
      'Travel on other papers than a passport, or none stated, is rarer and less well checked by carriers.',
    codec: kindsOfDocument,
    compute: (d) => kindsOfDocument.encode(d.person.documentKind),
  },
  {
    id: 'documents-count',
    meaning: 'Number of different document numbers stated.',
    reads: ['traveller.documents.number'],
    justification:
      'Several numbers for one person on one journey mean a typing error or a second identity; both deserve a look.',
    compute: (d) => d.person.documents,
  },
  {
    id: 'source-conflicts',
    meaning: 'Fields on which booking, manifest and departure control disagree.',
    reads: ['traveller.conflicts'],
    justification: 'Data quality indicator: the passenger on board is not quite the passenger booked.',
    direction: 1,
    compute: (d) => d.dossier.traveller.conflicts.length,
  },
  {
    id: 'document-verified',
    kind: 'flag',
    meaning: 'The carrier saw and read the document.',
    reads: ['traveller.verified'],
    justification: "PAXLST GEI 173/174: a document nobody has seen may not be the traveller's.",
    direction: -1,
    compute: (d) => flagOrNaN(d.dossier.traveller.verified),
  },
  {
    id: 'visa-carried',
    kind: 'flag',
    models: ['high'],
    meaning: 'A visa is among the documents.',
    reads: ['traveller.documents.kind'],
    justification: 'A visa means that a consulate has already examined the traveller: evidence against.',
    compute: (d) => d.person.visa,
  },
  {
    id: 'nationality-off-route',
    kind: 'flag',
    models: ['drug'],
    meaning: 'The nationality is of no country on the inbound route, nor of this one.',
    reads: ['traveller.nationality', 'pnr.segments', 'flight'],
    justification:
      'Recruited couriers are often sent on routes with which they have no tie (UNODC World Drug Report, courier trafficking). Protected.',
    protected: true,
    compute: (d) => d.person.nationalityOffRoute,
  },
])
