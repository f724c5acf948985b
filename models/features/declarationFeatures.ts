/** Features of the customs declaration: 14, drug-risk only. */
import { defineFeatures } from './defineFeatures.ts'
import { listCodec } from './listCodec.ts'

const channels = listCodec('channel', ['paper', 'mobile', 'kiosk', 'oral'])
const tripPurposes = listCodec('purpose', ['tourism', 'business', 'family', 'study', 'return', 'other'])

const rows = defineFeatures('declaration', [
  {
    id: 'declared',
    kind: 'flag',
    meaning: 'A declaration has been made.',
    reads: ['declaration'],
    justification:
      "Declarations are a source of the service's drug model; without one the other features of this group are unknown.",
    compute: (d) => d.declaration.declared,
  },
  {
    id: 'declared-channel',
    meaning: 'Declared on paper, by mobile, at a kiosk or orally.',
    reads: ['declaration.channel'],
    justification: 'Channels reach different people and are filled in with different care.',
    codec: channels,
    compute: (d) => channels.encode(d.declaration.channel),
  },
  {
    id: 'declared-lead-hours',
    meaning: 'Hours from declaring to arrival.',
    reads: ['declaration.declaredAt', 'flight.arrivalAt'],
    justification: 'A form filled in days before is planned; one in the queue is a reaction.',
    compute: (d) => d.declaration.leadHours,
  },
  {
    id: 'declared-items',
    meaning: 'Items declared.',
    reads: ['declaration.items'],
    justification: 'Volume of what is declared, to set against what is carried.',
    compute: (d) => d.declaration.items,
  },
  {
    id: 'declared-value-usd',
    meaning: 'Value declared, US dollars.',
    reads: ['declaration.totalValueUsd', 'declaration.items.value'],
    justification: 'Those who declare value have chosen to be looked at: mostly evidence against hiding.',
    compute: (d) => d.declaration.valueUsd,
  },
  {
    id: 'declared-cash-usd',
    meaning: 'Cash declared, US dollars.',
    reads: ['declaration.cash', 'declaration.answers.cash'],
    justification: 'Proceeds and purchase money travel the other way along the same routes.',
    compute: (d) => d.declaration.cashUsd,
  },
  {
    id: 'declared-medicine',
    kind: 'flag',
    meaning: 'Medicine or drugs declared.',
    reads: ['declaration.answers.medicine', 'declaration.items.category'],
    justification:
      'Medicines with narcotic content need a permit: declared openly they are a paper matter, still to be seen.',
    compute: (d) => d.declaration.medicine,
  },
  {
    id: 'declared-food',
    kind: 'flag',
    meaning: 'Food, plants or animals declared.',
    reads: ['declaration.answers.foodPlant', 'declaration.items.category'],
    justification: 'Food in quantity explains weight; it is also what drugs are most often packed in.',
    compute: (d) => d.declaration.foodPlant,
  },
  {
    id: 'declared-commercial',
    kind: 'flag',
    meaning: 'Commercial goods declared.',
    reads: ['declaration.answers.commercial'],
    justification: 'Explains many heavy pieces on a short stay.',
    compute: (d) => d.declaration.commercial,
  },
  {
    id: 'declared-purpose',
    meaning: 'Purpose of the visit as declared.',
    reads: ['declaration.purpose'],
    justification: 'Purpose gives stay, party and bags their ordinary values.',
    codec: tripPurposes,
    compute: (d) => tripPurposes.encode(d.declaration.purpose),
  },
  {
    id: 'stay-differs-days',
    meaning: 'Days between the stay declared and the stay booked.',
    reads: ['declaration.stayDays', 'pnr.segments'],
    justification: 'Two statements about one fact that do not agree.',
    direction: 1,
    compute: (d) => d.declaration.stayDiffersDays,
  },
  {
    id: 'companions-differ',
    meaning: 'Companions declared minus companions booked.',
    reads: ['declaration.companions', 'companions'],
    justification: 'Travels with people of another booking, or denies those of the own.',
    compute: (d) => d.declaration.companionsDiffer,
  },
  {
    id: 'countries-unnamed',
    meaning: 'Countries of the route, bar mere transfers, that the declaration does not name.',
    reads: ['declaration.countriesVisited', 'pnr.segments'],
    justification: 'Leaving out where the journey began is the omission that matters most.',
    direction: 1,
    compute: (d) => d.declaration.countriesMissing,
  },
  {
    id: 'nothing-declared-kg',
    meaning: 'Baggage weight in kg where nothing was declared, else 0.',
    reads: ['declaration', 'traveller.bagWeightKg', 'bags.weightKg'],
    justification: 'Nothing to declare with heavy bags: the contrast counts, neither half alone.',
    compute: (d) => d.declaration.nothingKg,
  },
])

/** The high-risk model knows no declarations, as the service's own does not. */
export const declarationFeatures = rows.map((row) => ({ ...row, models: ['drug' as const] }))
