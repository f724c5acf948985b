/** Schemas of the product's own files (declarations, inspections, watchlist, schedule), also published as JSON Schema. */
import { z } from 'zod'
import { inspectionMethods, outcomes } from '../../inspection/Outcome.ts'
import {
  dayField,
  instantField,
  integerField,
  listField,
  localField,
  numberField,
  textField,
  upperField,
} from './recordFields.ts'

export const recordKinds = ['declarations', 'inspections', 'watchlist', 'schedule'] as const
export type RecordKind = (typeof recordKinds)[number]

const money = z.object({ amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) })

const declaredItem = z.object({
  category: z
    .enum(['alcohol', 'tobacco', 'perfume', 'gift', 'goods', 'food', 'plant', 'animal', 'medicine', 'weapon', 'other'])
    .catch('other'),
  text: z.string().catch(''),
  quantity: z.number().nullable().catch(null),
  unit: z.string().nullable().catch(null),
  value: money.nullable().catch(null),
})

const answer = z.boolean().nullable().catch(null)

const declaration = z.object({
  reference: textField,
  channel: z.enum(['paper', 'mobile', 'kiosk', 'oral']),
  declaredAt: instantField,
  carrier: upperField,
  number: textField,
  arrivalOn: dayField,
  surname: textField,
  given: textField,
  birthOn: dayField,
  documentNumber: upperField,
  purpose: z.enum(['tourism', 'business', 'family', 'study', 'return', 'other']).nullable(),
  stayDays: integerField,
  companions: integerField,
  countriesVisited: listField,
  cash: money.nullable(),
  totalValueUsd: numberField,
  items: z.array(declaredItem),
  answers: z.object({
    overAllowance: answer,
    cash: answer,
    foodPlant: answer,
    medicine: answer,
    weapon: answer,
    commercial: answer,
  }),
})

const inspection = z.object({
  flight: upperField,
  arrivalOn: dayField,
  surname: textField,
  given: textField,
  birthOn: dayField,
  documentNumber: upperField,
  at: instantField,
  officer: textField,
  selectedBy: textField,
  propensity: z.preprocess(
    (value) => (value === '' || value === undefined ? null : Number(value ?? Number.NaN)),
    z.number().min(0).max(1).nullable(),
  ),
  outcome: z.enum(outcomes),
  methods: listField.pipe(z.array(z.enum(inspectionMethods))),
  substance: textField,
  quantity: numberField,
  unit: textField,
  valueKrw: numberField,
  place: textField,
  note: textField,
})

const watchlist = z.object({
  reference: textField,
  surname: textField,
  given: textField,
  aliases: listField,
  birthOn: dayField,
  sex: upperField,
  nationality: upperField,
  documentNumber: upperField,
  reason: textField,
  expiresOn: dayField,
})

const schedule = z.object({
  carrier: upperField,
  number: textField,
  suffix: upperField,
  from: upperField,
  to: upperField,
  departureLocal: localField,
  arrivalLocal: localField,
  gate: textField,
  belt: textField,
  equipment: textField,
})

export const recordSchemas = { declarations: declaration, inspections: inspection, watchlist, schedule } as const

/** Name of the list inside the file, beside `format` and `version`. */
export const listNames: Readonly<Record<RecordKind, string>> = {
  declarations: 'declarations',
  inspections: 'inspections',
  watchlist: 'entries',
  schedule: 'flights',
}

/** The whole file of one kind as JSON Schema (draft 2020-12), for those who write such files. */
export function publishRecordSchema(kind: RecordKind): unknown {
  const file = z.object({
    format: z.literal(`gateside-${kind}`),
    version: z.literal(1),
    [listNames[kind]]: z.array(recordSchemas[kind]),
  })
  return z.toJSONSchema(file, { io: 'output', unrepresentable: 'any' })
}
