/** Who may ask: roles, purposes, and what each request tells the gate and the audit log. */
import { z } from 'zod'

export const roles = ['inspector', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Lawful purposes under Korean Customs Act art. 137-2: prohibited goods, breaches of import and export duty, and running the station. */
export const purposes = ['prohibitedGoods', 'declarationBreach', 'administration', 'audit'] as const
export type Purpose = (typeof purposes)[number]

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  designatedOn: z.string().nullable(),
})
export type User = z.infer<typeof userSchema>

/** What the gate needs to know about a request; carried as metadata of the contract. */
export type RequestMeta = {
  /** Roles that may make it; empty: anyone, signed in or not. */
  readonly roles: readonly Role[]
  /** Verb for the audit log; null where nothing about a person is seen or changed. */
  readonly audit:
    | 'view'
    | 'search'
    | 'score'
    | 'select'
    | 'record'
    | 'import'
    | 'export'
    | 'unmask'
    | 'delete'
    | 'configure'
    | 'signIn'
    | null
}
