/** What a scan leaves in doubt: half of it read, check digits that are wrong, what the paper says against what was sent, expired. */
import type { ScanAnswer } from '#core/contract/scan.ts'

export type ScanDoubt = { readonly code: 'wrongCheck' | 'differs' | 'halfRead' | 'expired'; readonly field: string }

const differs = 'differs:'

export function scanDoubts({ fields, problems }: Pick<ScanAnswer, 'fields' | 'problems'>): readonly ScanDoubt[] {
  return [
    ...(isHalfRead({ problems }) ? [{ code: 'halfRead' as const, field: '' }] : []),
    ...fields.filter(({ check }) => check === 'wrong').map(({ field }) => ({ code: 'wrongCheck' as const, field })),
    ...problems
      .filter((it) => it.startsWith(differs))
      .map((it) => ({ code: 'differs' as const, field: it.slice(differs.length) })),
    ...(problems.includes('document-expired') ? [{ code: 'expired' as const, field: '' }] : []),
  ]
}

/** One line of a passport alone: scanned again sooner than typed. */
export function isHalfRead({ problems }: Pick<ScanAnswer, 'problems'>): boolean {
  return problems.includes('half-read')
}
