/** Requests about the station itself: who it is, how fresh its data are, signing in, the stream of changes. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { roles, userSchema } from './access.ts'
import { auditLineSchema } from './audit.ts'
import { everyone, forAdmins, forAll } from './procedure.ts'

export const aboutSchema = z.object({
  version: z.string(),
  station: z.object({
    id: z.string(),
    name: z.string(),
    hall: z.string(),
    airport: z.string(),
    zone: z.string(),
    demonstration: z.boolean(),
  }),
  now: z.string(),
  /** Newest message received; null: none yet. */
  dataAt: z.string().nullable(),
  online: z.boolean(),
  lastSyncAt: z.string().nullable(),
  backend: z.string(),
  packs: z.array(
    z.object({
      id: z.string(),
      model: z.enum(['high', 'drug']),
      trainedOn: z.string(),
      simulated: z.boolean(),
      features: z.number(),
      card: z.object({ ko: z.string(), en: z.string() }),
    }),
  ),
  travellersStored: z.number(),
  autoLockMinutes: z.number(),
  /** Language of windows in which nobody has chosen one. */
  language: z.enum(['ko', 'en']).optional(),
  /** What someone should look after: kinds of `trouble`. */
  troubles: z.array(z.enum(['clockBehind', 'diskLow', 'diskFull', 'retentionWaits'])).optional(),
})
export type About = z.infer<typeof aboutSchema>

export const sessionSchema = z.object({ token: z.string(), user: userSchema, mustChangePin: z.boolean() })
export type SessionView = z.infer<typeof sessionSchema>

export const changeSchema = z.object({
  kind: z.enum(['flights', 'worklist', 'traveller', 'bags', 'import', 'station', 'packs', 'claims']),
  id: z.string().nullable(),
})

export const station = {
  about: everyone.output(aboutSchema),
  /** Names for the sign-in page: ids and names only. */
  people: everyone.output(z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }))),
  signIn: everyone
    .meta({ roles: [], audit: 'signIn' })
    .input(z.object({ userId: z.string().min(1), pin: z.string().min(1).max(64) }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('signedIn'), session: sessionSchema }),
        z.object({
          kind: z.literal('refused'),
          reason: z.enum(['wrong', 'locked', 'throttled']),
          retryAt: z.string().nullable(),
        }),
      ]),
    ),
  /** Takes up a session again after a reload; null where it is over. */
  resume: everyone.input(z.object({ token: z.string() })).output(sessionSchema.nullable()),
  signOut: everyone.output(z.object({ signedOut: z.boolean() })),
  /** The unsaved work of the person, kept over a restart: place, filters, drafts. Null: none. */
  work: forAll(null).output(z.object({ at: z.string().nullable(), body: z.string().nullable() })),
  keepWork: forAll(null)
    .input(z.object({ body: z.string().max(500_000) }))
    .output(z.object({ kept: z.boolean() })),
  changePin: forAll('configure')
    .input(z.object({ pin: z.string(), newPin: z.string().min(6).max(64) }))
    .output(z.object({ changed: z.boolean() })),
  users: forAdmins('view').output(z.array(userSchema.extend({ active: z.boolean(), locked: z.boolean() }))),
  addUser: forAdmins('configure')
    .input(z.object({ id: z.string().min(2).max(40), name: z.string().min(1).max(100), role: z.enum(roles) }))
    .output(z.object({ user: userSchema, oneTimePin: z.string() })),
  /** A new one-time PIN for someone who is locked out or forgot; ends that person's sessions. */
  resetPin: forAdmins('configure')
    .input(z.object({ userId: z.string().min(1) }))
    .output(z.object({ user: userSchema, oneTimePin: z.string() })),
  /** Takes the right to use the station away, or gives it back; what the person did stays in the log. */
  setActive: forAdmins('configure')
    .input(z.object({ userId: z.string().min(1), active: z.boolean() }))
    .output(z.object({ active: z.boolean() })),
  /** One event for each thing that changed; the screen then asks for what it shows. */
  changes: forAll(null).output(eventIterator(changeSchema)),
  /** Walks the hash chain of the audit log. */
  verifyAudit: forAll('view').output(
    z.object({ entries: z.number(), ok: z.boolean(), brokenAt: z.number().nullable() }),
  ),
  audit: forAll('view')
    .input(z.object({ limit: z.number().int().max(1000).default(200) }))
    .output(z.array(auditLineSchema.omit({ result: true }))),
}
