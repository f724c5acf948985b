/** Requests about the audit log. */
import { exportAudit } from '../audit/exportAudit.ts'
import { findLines } from '../audit/findLines.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.audit

export const auditRequests = {
  find: on.find.handler(({ context, input }) => {
    const { before, limit, ...filter } = input
    return findLines(context.engine.station.store, filter, { before, limit })
  }),

  export: on.export.handler(async ({ context, input }) => {
    const { reason, ...filter } = input
    if (reason.trim() === '') throw refuse('CONFLICT', 'noteNeeded')
    const file = await exportAudit(context.engine, { filter, reason: reason.trim(), by: askerOf(context).user.id })
    const stamp = file.at.slice(0, 16).replaceAll(/[-:]/g, '')
    return {
      name: `audit-${file.station}-${stamp}.json`,
      text: JSON.stringify(file, null, 1),
      lines: file.lines.length,
    }
  }),
}
