/** Answers about how models and work go on: drift by week, statistics by day or week, figures by group. */
import { z } from 'zod'
import { intervalSchema } from './figures.ts'
import { outcomes } from '../inspection/Outcome.ts'
import { bilingualSchema } from './shared.ts'

const psiBand = z.enum(['steady', 'shifting', 'changed'])

export const driftReportSchema = z.object({
  model: z.enum(['high', 'drug']),
  /** Whose scores are looked at; null: no pack in force, features only. */
  packId: z.string().nullable(),
  /** Weeks that everything is held against: those the pack was trained on, or the earliest stored. */
  reference: z
    .object({
      kind: z.enum(['training', 'earliest']),
      from: z.string(),
      to: z.string(),
      travellers: z.number(),
      hitRate: z.number().nullable(),
    })
    .nullable(),
  weeks: z.array(
    z.object({
      /** ISO week, `2026-W47`. */
      week: z.string(),
      travellers: z.number(),
      scorePsi: z.number().nullable(),
      scoreBand: psiBand.nullable(),
      /** Kolmogorov-Smirnov: largest gap to the reference scores, and its p-value corrected for the weeks looked at (Holm). */
      scoreKs: z.object({ distance: z.number(), pValue: z.number() }).nullable().optional(),
      /** The features that moved most. */
      features: z.array(
        z.object({
          id: z.string(),
          meaning: z.string(),
          meaningKo: z.string().optional(),
          psi: z.number(),
          band: psiBand,
          unseenShare: z.number().nullable(),
        }),
      ),
      shifting: z.number(),
      changed: z.number(),
      /** Largest share of codes that the reference never had, beyond what chance brings. */
      unseenShare: z.number().nullable(),
      inspected: z.number(),
      found: z.number(),
      /** Running shortfall of finds in standard deviations; alarm above 5. */
      cusum: z.number(),
      alarm: z.boolean(),
      /** Found among checked, and what the pack had said: out of step where `expected` lies outside. */
      calibration: z.object({ expected: z.number(), found: intervalSchema, inStep: z.boolean() }).nullable(),
    }),
  ),
  exploration: z.object({
    checks: z.number(),
    found: z.number(),
    hitRate: intervalSchema.nullable(),
    /** Half the width of the interval that is asked for, as a share. */
    goal: z.number(),
    checksNeeded: z.number(),
    checksMissing: z.number(),
  }),
  alarms: z.array(z.enum(['score', 'features', 'unseen', 'hitRate', 'calibration'])),
})
export type DriftReport = z.infer<typeof driftReportSchema>

const countsSchema = z.object({
  travellers: z.number(),
  /** Proposed for a check, for whatever reason. */
  flagged: z.number(),
  /** Proposed and then referred or checked by a person. */
  confirmed: z.number(),
  inspected: z.number(),
  found: z.number(),
  outcomes: z.record(z.enum(outcomes), z.number()),
  randomChecks: z.number(),
  randomFound: z.number(),
  randomRate: intervalSchema.nullable(),
  /** Found among those whom the list proposed by score and who were checked. */
  precision: intervalSchema.nullable(),
  scoreChecks: z.number(),
})

const groupSchema = z.object({
  group: z.string(),
  travellers: z.number(),
  inspected: z.number(),
  /** Fewer than 30: no figures. */
  suppressed: z.boolean(),
  selectionRate: intervalSchema.nullable(),
  selectionRatio: z.number().nullable(),
  hitRate: intervalSchema.nullable(),
  truePositiveRate: intervalSchema.nullable(),
  falsePositiveRate: intervalSchema.nullable(),
})

export const workReportSchema = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(['day', 'week']),
  total: countsSchema,
  /** Oldest first; `2026-11-22` or `2026-W47`. */
  periods: z.array(countsSchema.extend({ period: z.string() })),
  groups: z.array(
    z.object({
      by: z.enum(['nationality', 'sex', 'age', 'origin']),
      name: bilingualSchema,
      groups: z.array(groupSchema),
    }),
  ),
})
export type WorkReport = z.infer<typeof workReportSchema>
