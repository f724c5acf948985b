/** Requests about how the station works: its name and lock, the service's capacity rule and weights with a look ahead, backups, support. */
import { z } from 'zod'
import { forAdmins, forLeads, forOversight } from './procedure.ts'
import { neededText } from './writtenText.ts'

export const languages = ['ko', 'en'] as const

export const policySchema = z.object({
  capacity: z.object({
    travellerShare: z.number().min(0).max(1),
    least: z.number().int().min(0).max(2000),
    most: z.number().int().min(1).max(2000),
    /** Never under 5 %: the random share is what tells whether the models are right. */
    randomShare: z.number().min(0.05).max(0.5),
  }),
  policy: z.object({ highWeight: z.number().min(0).max(1000), drugWeight: z.number().min(0).max(1000) }),
})
export type PolicyView = z.infer<typeof policySchema>

export const settingsSchema = policySchema.extend({
  id: z.string(),
  name: z.string(),
  hall: z.string(),
  airport: z.string(),
  zone: z.string(),
  profile: z.enum(['KR', 'open']),
  demonstration: z.boolean(),
  autoLockMinutes: z.number(),
  language: z.enum(languages),
  dropFolder: z.string().nullable(),
  backupFolder: z.string(),
  /** Whether this window may name folders of the machine. */
  mayNamePaths: z.boolean(),
})
export type SettingsView = z.infer<typeof settingsSchema>

const moverSchema = z.object({
  travellerId: z.string(),
  name: z.string(),
  reason: z.string().nullable(),
  rankBefore: z.number(),
  rankAfter: z.number(),
})

export const policyPreviewSchema = z.object({
  flights: z.array(
    z.object({
      flightId: z.string(),
      arrivalAt: z.string().nullable(),
      travellers: z.number(),
      /** A capacity of its own stays, whatever the rule says. */
      hasOwnCapacity: z.boolean(),
      selectedBefore: z.number(),
      selectedAfter: z.number(),
      randomBefore: z.number(),
      randomAfter: z.number(),
      enters: z.array(moverSchema),
      leaves: z.array(moverSchema),
    }),
  ),
  /** Flights ahead that were not looked at. */
  more: z.number(),
})
export type PolicyPreview = z.infer<typeof policyPreviewSchema>

export const backupSchema = z.object({
  name: z.string(),
  at: z.string(),
  bytes: z.number(),
  sha256: z.string().nullable(),
  flights: z.number().nullable(),
  travellers: z.number().nullable(),
})
export type BackupView = z.infer<typeof backupSchema>

export const backupJobSchema = z.object({
  state: z.enum(['idle', 'copying', 'checking', 'done', 'failed', 'cancelled']),
  /** Somebody stopped it; the copy under way is thrown away when the disk lets go of it. */
  isStopping: z.boolean().optional(),
  /** 0 to 1. */
  share: z.number(),
  name: z.string().nullable(),
  failure: z.string().nullable(),
})
export type BackupJob = z.infer<typeof backupJobSchema>

export const findingSchema = z.object({
  check: z.string(),
  ok: z.boolean(),
  detail: z.string(),
  /** In Korean, where the words differ. */
  detailKo: z.string().optional(),
})
export type Finding = z.infer<typeof findingSchema>

export const settings = {
  read: forOversight('view').output(settingsSchema),
  save: forAdmins('configure')
    .input(
      z.object({
        name: z.string().trim().min(1).max(100),
        hall: z.string().trim().min(1).max(40),
        autoLockMinutes: z.number().int().min(1).max(60),
        language: z.enum(languages),
      }),
    )
    .output(settingsSchema),
  /** What a rule would change on the next flights; nothing is saved. */
  preview: forLeads('score').input(policySchema).output(policyPreviewSchema),
  /** Puts the rule in force here and sends it to the stations that follow; the next flights are ranked anew. */
  savePolicy: forLeads('configure')
    .input(policySchema.extend({ note: z.string().min(1).max(500) }))
    .output(settingsSchema),
  backups: forAdmins('view').output(
    z.object({ folder: z.string(), job: backupJobSchema, backups: z.array(backupSchema) }),
  ),
  /** Starts a copy of the whole store into the folder of backups; it is checked by opening it. */
  backup: forAdmins('export').output(backupJobSchema),
  /** Throws the copy under way away; made backups stay. */
  stopBackup: forAdmins('configure').output(backupJobSchema),
  /** Puts a backup in the place of the store; the store before is kept beside it. Everyone signs in anew. */
  restore: forAdmins('import')
    .input(z.object({ name: z.string().min(1).max(200), reason: neededText(500) }))
    .output(z.object({ restoring: z.boolean() })),
  setBackupFolder: forAdmins('configure')
    .input(z.object({ folder: z.string().min(1).nullable() }))
    .output(z.object({ folder: z.string() })),
  /** For support: versions, sizes, packs, key storage; nothing about a person. */
  doctor: forOversight('view').output(z.object({ findings: z.array(findingSchema), text: z.string() })),
}
