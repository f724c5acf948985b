/** Features of route statistics, source and transit routes and risk patterns: 26, drug-risk only. */
import { rateKinds, type RateKind } from '#core/dossier/RateFact.ts'
import { defineFeatures } from './defineFeatures.ts'
import type { Derived } from './deriveFacts.ts'
import { sourceLevels, type Substance } from './drugSources.ts'

const rateNames: Readonly<Record<RateKind, string>> = {
  from: 'the departure airport',
  route: 'the route',
  origin: 'the first airport of the journey',
  agency: 'the agency',
  carrier: 'the airline',
  nationalityRoute: 'the nationality on this route',
}

/** `from` -> `from`, `nationalityRoute` -> `nationality-route`. */
const slug = (kind: RateKind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const rateRows = rateKinds.flatMap((kind) => [
  {
    id: `${slug(kind)}-find-rate`,
    meaning: `Finds per inspection of ${rateNames[kind]} before the list was made, smoothed by the overall rate.`,
    reads: ['rates', 'base'],
    justification:
      'Measured rates with shrinkage instead of folklore: the border study Eva found own results beat country lists (Nature 599:108).',
    direction: 1 as const,
    protected: kind === 'nationalityRoute',
    compute: (d: Derived) => d.risk.findRate[kind],
  },
  {
    id: `${slug(kind)}-drug-rate`,
    meaning: `Drug finds per inspection of ${rateNames[kind]} before the list was made, smoothed by the overall rate.`,
    reads: ['rates', 'base'],
    justification: 'As for finds of any kind; drugs are rare, so the smoothing weighs more and the two are kept apart.',
    direction: 1 as const,
    protected: kind === 'nationalityRoute',
    compute: (d: Derived) => d.risk.drugRate[kind],
  },
])

const substanceNames: Readonly<Record<Substance, string>> = {
  cocaine: 'cocaine',
  opiate: 'opium and heroin',
  meth: 'methamphetamine',
  cannabis: 'cannabis',
  synthetic: 'MDMA, ketamine and other synthetics',
}

const sourceRows = (Object.keys(sourceLevels) as Substance[]).map((substance) => ({
  id: `source-${substance}`,
  meaning: `Level (0 to 3) at which the journey's first country is named as a source of ${substanceNames[substance]}.`,
  reads: ['pnr.segments', 'flight.from'],
  justification:
    "UNODC World Drug Report and the service's own seizure reports; the table stands in drugSources.ts with its sources.",
  direction: 1 as const,
  compute: (d: Derived) => d.risk.source[substance],
}))

const otherRows = [
  {
    id: 'transit-level',
    meaning: 'Highest level (0 to 3) of a transfer point as a place of drug transit.',
    reads: ['pnr.segments'],
    justification: 'Transit airports named in UNODC reports on courier routes to East Asia (drugSources.ts).',
    direction: 1 as const,
    compute: (d: Derived) => d.risk.transitLevel,
  },
  {
    id: 'departure-level',
    meaning: 'Highest source level (0 to 3) of the country this flight left from.',
    reads: ['flight.from'],
    justification:
      'Source/transit flight is named in customs training material; holds also where the booking is unknown.',
    direction: 1 as const,
    compute: (d: Derived) => d.risk.departureLevel,
  },
  {
    id: 'source-hours',
    meaning: 'Hours spent where the journey began, if that is a source country (level 2 or 3), else 0.',
    reads: ['pnr.segments'],
    justification: 'A short turn-round matters most where goods are to be had.',
    compute: (d: Derived) => d.risk.sourceHours,
  },
  {
    id: 'route-travellers',
    meaning: 'Travellers seen on the route before, as a power of ten.',
    reads: ['rates.travellers'],
    justification: 'A route nobody else takes stands out, and its rates are uncertain.',
    compute: (d: Derived) => d.risk.routeTravellers,
  },
  {
    id: 'agency-travellers',
    meaning: 'Travellers booked by the agency before, as a power of ten.',
    reads: ['rates.travellers'],
    justification: 'Large sellers are anonymous by size, small ones are known to their customers.',
    compute: (d: Derived) => d.risk.agencyTravellers,
  },
  {
    id: 'origin-travellers',
    meaning: 'Travellers seen before whose journey began at the same airport, as a power of ten.',
    reads: ['rates.travellers'],
    justification: 'New origins behind a hub are where routes move to when old ones are watched.',
    compute: (d: Derived) => d.risk.originTravellers,
  },
  {
    id: 'departure-inspected',
    meaning: 'Inspections of travellers from this departure airport, as a power of ten.',
    reads: ['rates.inspected'],
    justification: 'Says how much the rates of this airport rest on, so that learners can discount thin ones.',
    compute: (d: Derived) => d.risk.fromInspected,
  },
  {
    id: 'pattern-hits',
    meaning: 'Risk patterns in force that the traveller fits.',
    reads: ['patterns'],
    justification:
      "Risk patterns are a source of the service's drug model; each carries its own justification and dates.",
    direction: 1 as const,
    compute: (d: Derived) => d.dossier.patterns.length,
  },
  {
    id: 'drug-pattern-hits',
    meaning: 'Of these, patterns about drugs (ids that begin with drug-).',
    reads: ['patterns'],
    justification: 'Keeps patterns about drugs apart from those about goods and cash.',
    direction: 1 as const,
    compute: (d: Derived) => d.dossier.patterns.filter((id) => id.startsWith('drug-')).length,
  },
]

/** The high-risk model knows no route statistics and patterns, as the service's own does not. */
export const riskFeatures = defineFeatures('risk', [...rateRows, ...sourceRows, ...otherRows]).map((row) => ({
  ...row,
  models: ['drug' as const],
}))
