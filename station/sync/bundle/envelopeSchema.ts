/** Schema of the envelope, checked before anything else is believed. */
import { z } from 'zod'
import { bundleKinds, type Envelope } from './Bundle.ts'

export const envelopeSchema: z.ZodType<Envelope> = z.strictObject({
  form: z.literal('gateside-bundle'),
  version: z.literal(1),
  kind: z.enum(bundleKinds),
  sender: z.string().min(1).max(64),
  senderKey: z.string().min(1).max(200),
  recipients: z.array(z.string().min(1).max(64)).max(10_000),
  fromSeq: z.number().int().nonnegative(),
  toSeq: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  cipherBytes: z.number().int().nonnegative(),
})
