/** The lawful purpose of a request: the one stated, if the role may act for it, else the usual one of the role. */
import { purposes } from '#core/contract/access.ts'
import type { Purpose, Role } from '#core/contract/access.ts'

/** First the usual purpose of each role, then others it may state. */
const allowed: Readonly<Record<Role, readonly [Purpose, ...Purpose[]]>> = {
  inspector: ['prohibitedGoods', 'declarationBreach'],
  supervisor: ['prohibitedGoods', 'declarationBreach', 'administration', 'audit'],
  administrator: ['administration', 'prohibitedGoods', 'declarationBreach', 'audit'],
  auditor: ['audit'],
}

/** Null where the stated purpose is unknown or not open to the role. */
export function purposeOf(role: Role, stated: string | null): Purpose | null {
  if (stated === null || stated === '') return allowed[role][0]
  const known = purposes.find((purpose) => purpose === stated)
  return known !== undefined && allowed[role].includes(known) ? known : null
}
