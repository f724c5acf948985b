/** A page of the audit log under conditions, newest first. */
import type { AuditFilter, AuditLine } from '#core/contract/audit.ts'
import type { AuditEntry, AuditQuestion } from '#db/queries/audit.ts'
import type { Store } from '#db/store.ts'

export type AuditPage = {
  readonly lines: AuditLine[]
  readonly matching: number
  readonly total: number
  readonly users: string[]
}

export function findLines(
  store: Store,
  filter: AuditFilter,
  at: { readonly before: number | null; readonly limit: number },
): AuditPage {
  const question = questionOf(filter)
  return {
    lines: store.audit.find(question, at.before, at.limit).map(formatLine),
    matching: store.audit.countMatching(question),
    total: store.audit.readLast()?.seq ?? 0,
    users: [...store.audit.readUsers()],
  }
}

/** Days are whole days; the last one counts to its end. */
export function questionOf({ from, to, ...filter }: AuditFilter): AuditQuestion {
  const end = to !== null && to.length === 10 ? new Date(Date.parse(to) + 86_400_000).toISOString() : to
  return { ...filter, from, to: end }
}

function formatLine({ prevHash: _prev, hash: _hash, detail, ...line }: AuditEntry): AuditLine {
  return { ...line, result: resultOf(detail) }
}

function resultOf(detail: string | null): string {
  const { result } = JSON.parse(detail ?? '{}') as { readonly result?: unknown }
  return typeof result === 'string' ? result : ''
}
