/** The base of every request of the contract: its metadata tells the gate who may ask and what is logged. */
import { oc } from '@orpc/contract'
import type { RequestMeta, Role } from './access.ts'

const base = oc.$meta<RequestMeta>({ roles: [], audit: null })

export const everyone = base
const staff: readonly Role[] = ['inspector', 'supervisor', 'administrator']

/** A request for people who work flights. */
export const forStaff = (audit: RequestMeta['audit']) => base.meta({ roles: staff, audit })
/** A request for anyone who is signed in, auditors too. */
export const forAll = (audit: RequestMeta['audit']) => base.meta({ roles: [...staff, 'auditor'], audit })
/** A request for supervisors and administrators. */
export const forLeads = (audit: RequestMeta['audit']) => base.meta({ roles: ['supervisor', 'administrator'], audit })
/** A request for those who answer for how the station works: leads and auditors. */
export const forOversight = (audit: RequestMeta['audit']) =>
  base.meta({ roles: ['supervisor', 'administrator', 'auditor'], audit })
/** A request for administrators alone. */
export const forAdmins = (audit: RequestMeta['audit']) => base.meta({ roles: ['administrator'], audit })
