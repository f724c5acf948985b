/** Requests about risk patterns: what each says in words, what it was worth here, putting one in force, taking one out. */
import { z } from 'zod'
import { intervalSchema } from './figures.ts'
import { forLeads, forOversight } from './procedure.ts'
import { bilingualSchema } from './shared.ts'

const value = z.union([z.number(), z.string().max(40)])
const comparisonSchema = z.union([
  z.object({ feature: z.string().max(60), is: z.enum(['<', '<=', '>', '>=', '=', '!=']), value }),
  z.object({ feature: z.string().max(60), is: z.literal('in'), values: z.array(value).min(1).max(200) }),
  z.object({ feature: z.string().max(60), is: z.enum(['known', 'unknown']) }),
])
const factSchema = z.object({
  fact: z.enum(['carrier', 'flight', 'from']),
  in: z.array(z.string().max(10)).min(1).max(200),
})

export type RuleView =
  | z.infer<typeof comparisonSchema>
  | z.infer<typeof factSchema>
  | { all: RuleView[] }
  | { any: RuleView[] }
  | { not: RuleView }
const ruleSchema: z.ZodType<RuleView> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(ruleSchema).min(1).max(50) }),
    z.object({ any: z.array(ruleSchema).min(1).max(50) }),
    z.object({ not: ruleSchema }),
    factSchema,
    comparisonSchema,
  ]),
)

export const patternSchema = z.object({
  /** Patterns about drugs begin with `drug-`. */
  id: z.string().max(60),
  name: bilingualSchema,
  justification: z.string().max(2000),
  justificationKo: z.string().max(2000).optional(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  when: ruleSchema,
})
export type PatternView = z.infer<typeof patternSchema>

export const listedPatternSchema = patternSchema.extend({
  /** The rule in words. */
  words: bilingualSchema,
  /** The same, one line for each condition that must hold. */
  conditions: z.array(bilingualSchema),
  /** Calls for a look today. */
  inForce: z.boolean(),
  /** `shipped` with the product, or decided `here` (or at a station that shares its decisions with this one). */
  origin: z.enum(['shipped', 'here']),
  changed: z.object({ at: z.string(), by: z.string(), reason: z.string().nullable() }).nullable(),
})
export type ListedPattern = z.infer<typeof listedPatternSchema>

export const patternMeasureSchema = z.object({
  id: z.string(),
  /** Travellers who fit, checked or not. */
  hits: z.number(),
  inspected: z.number(),
  /** Finds of what the pattern is about: drugs for `drug-` patterns, anything else for the others. */
  found: z.number(),
  anyFound: z.number(),
  /** Found per checked hit with its 95 % interval; null where nobody was checked. */
  rate: intervalSchema.nullable(),
  anyRate: intervalSchema.nullable(),
  /** Rate over that of the random checks. */
  lift: z.number().nullable(),
  anyLift: z.number().nullable(),
  advice: z.enum(['keep', 'watch', 'retire']),
})
export type PatternMeasureView = z.infer<typeof patternMeasureSchema>

export const patternReportSchema = z.object({
  travellers: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** What the random checks (or, while they found nothing, all checks) found: what a pattern must beat. */
  base: z.object({
    on: z.enum(['random', 'inspected']),
    rows: z.number(),
    drug: z.number().nullable(),
    any: z.number().nullable(),
  }),
  measures: z.array(patternMeasureSchema),
})
export type PatternReport = z.infer<typeof patternReportSchema>

export const patternFeatureSchema = z.object({
  id: z.string(),
  meaning: bilingualSchema,
  /** Compared with text (a code of a country, an airport ...), not with a number. */
  isText: z.boolean(),
  protected: z.boolean(),
})
export type PatternFeature = z.infer<typeof patternFeatureSchema>

const reason = z.string().trim().min(1).max(500)

export const patterns = {
  list: forOversight('view').output(z.array(listedPatternSchema)),
  /** What a pattern may compare. */
  features: forOversight(null).output(z.array(patternFeatureSchema)),
  /** What every pattern, in force or not, was worth on the travellers that this station has seen. */
  measure: forOversight('view').output(patternReportSchema),
  /** Puts a pattern in force, new or changed; refused with what is wrong with it. */
  publish: forLeads('configure')
    .input(z.object({ pattern: patternSchema, reason }))
    .output(z.object({ published: z.boolean(), problems: z.array(bilingualSchema) })),
  /** Takes a pattern out of force; it can be published again. */
  retire: forLeads('configure')
    .input(z.object({ id: z.string(), reason }))
    .output(z.object({ retired: z.boolean() })),
}
