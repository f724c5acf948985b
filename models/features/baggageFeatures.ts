/** Features of checked baggage: 13 high-risk, 16 drug-risk. */
import { defineFeatures } from './defineFeatures.ts'
import { listCodec } from './listCodec.ts'

const poolRoles = listCodec('poolRole', ['none', 'head', 'member'])

export const baggageFeatures = defineFeatures('baggage', [
  {
    id: 'bag-pieces',
    meaning: 'Checked bags of the traveller.',
    reads: ['traveller.bagPieces', 'bags'],
    justification: "Baggage is an item of the service's own high-risk model; bag count stands in the GTAS vocabulary.",
    compute: (d) => d.baggage.pieces,
  },
  {
    id: 'bag-weight-kg',
    meaning: 'Weight of the checked bags.',
    reads: ['traveller.bagWeightKg', 'bags.weightKg'],
    justification:
      "Baggage weight is an item of the service's own drug model. Half of couriers swallow: it cannot see those.",
    compute: (d) => d.baggage.weightKg,
  },
  {
    id: 'kg-per-piece',
    meaning: 'Mean weight of a bag.',
    reads: ['traveller.bagWeightKg', 'traveller.bagPieces'],
    justification: 'Average bag weight is in the GTAS vocabulary: dense goods weigh more than clothes.',
    compute: (d) => d.baggage.kgPerPiece,
  },
  {
    id: 'kg-per-day',
    meaning: 'Weight of the checked bags per day of the stay or trip.',
    reads: ['traveller.bagWeightKg', 'pnr.segments'],
    justification: 'Thirty kilograms for two days is not clothing.',
    direction: 1,
    compute: (d) => d.baggage.kgPerDay,
  },
  {
    id: 'pool-role',
    meaning: 'Role in a baggage pool: none, head or member.',
    reads: ['traveller.checkIn.pool', 'bags.pool'],
    justification: "Head of pool is in the GTAS vocabulary: bags counted for one person may be another's.",
    codec: poolRoles,
    compute: (d) => poolRoles.encode(d.baggage.poolRole),
  },
  {
    id: 'last-bag-hours',
    meaning: 'Hours from the first event of the last bag to departure.',
    reads: ['bags.events', 'flight.departureAt'],
    justification: 'A bag brought shortly before departure goes through fewer checks at the origin.',
    compute: (d) => d.baggage.lastBagHours,
  },
  {
    id: 'tag-gap',
    meaning: "Serial numbers missing between the traveller's first and last tag.",
    reads: ['bags.tag'],
    justification:
      'Tags of one check-in run on; a gap means a bag added later or at another counter (IATA Resolution 740).',
    compute: (d) => d.baggage.tagGap,
  },
  {
    id: 'weight-vs-party',
    meaning: "Own weight divided by the mean of the companions'.",
    reads: ['traveller.bagWeightKg', 'companions.bagWeightKg'],
    justification: 'One member of a party who carries much more than the others may carry for somebody else.',
    compute: (d) => d.baggage.vsParty,
  },
  {
    id: 'weight-vs-flight',
    meaning: 'Own weight divided by the mean of the flight.',
    reads: ['traveller.bagWeightKg', 'flightFacts.meanWeightKg'],
    justification: 'Allowances and habits differ by route: the flight itself is the fair measure.',
    compute: (d) => d.baggage.vsFlight,
  },
  {
    id: 'excess-bags',
    meaning: 'Excess bags paid for in the booking.',
    reads: ['pnr.excessBags'],
    justification: 'Paying for extra bags is worth it for goods; read together with purpose and stay.',
    compute: (d) => d.baggage.excess,
  },
  {
    id: 'bag-elsewhere',
    kind: 'flag',
    meaning: 'A bag is tagged to another place than this airport.',
    reads: ['bags.destination'],
    justification: 'Bag and traveller part here: rip-on and transfer bags need an own look.',
    compute: (d) => d.baggage.otherDestination,
  },
  {
    id: 'pieces-differ',
    meaning: 'Difference between the pieces stated and the bags seen.',
    reads: ['traveller.bagPieces', 'bags'],
    justification: 'More bags than the traveller checked in, or fewer: a bag without an owner somewhere.',
    direction: 1,
    compute: (d) => d.baggage.piecesDiffer,
  },
  {
    id: 'bags-offloaded',
    meaning: 'Bags taken off or deleted before departure.',
    reads: ['bags.status'],
    justification: 'A bag left behind and sent after travels without its owner.',
    compute: (d) => d.baggage.offloaded,
  },
  {
    id: 'tag-off-carrier',
    kind: 'flag',
    models: ['drug'],
    meaning: "A tag was issued by another airline than this flight's.",
    reads: ['bags.tag', 'flight.carrier'],
    justification: 'Tag issuer shows where the bag was really checked in, also when the booking does not.',
    compute: (d) => d.baggage.tagOffCarrier,
  },
  {
    id: 'tag-gap-party',
    models: ['drug'],
    meaning: "Least distance between an own tag and a companion's.",
    reads: ['bags.tag', 'partyBags.tag'],
    justification: 'Companions who check in together have tags next to each other; a party with distant tags did not.',
    compute: (d) => d.baggage.tagGapParty,
  },
  {
    id: 'pool-outside',
    kind: 'flag',
    models: ['drug'],
    meaning: 'The bags count in a pool whose head is nobody of the booking.',
    reads: ['traveller.checkIn.pool', 'companions.checkIn.pool', 'partyBags.pool'],
    justification: "Bags checked in under a stranger's pool are how one is made to carry another's goods.",
    direction: 1,
    compute: (d) => d.baggage.poolOutside,
  },
])
