/** What a scan leaves in doubt: check digits that are wrong, and what the paper says against what was sent. */
import type { ScanAnswer } from '#core/contract/scan.ts'

export type ScanDoubt = { readonly code: 'wrongCheck' | 'differs'; readonly field: string }

const differs = 'differs:'

export function scanDoubts({ fields, problems }: Pick<ScanAnswer, 'fields' | 'problems'>): readonly ScanDoubt[] {
  return [
    ...fields.filter(({ check }) => check === 'wrong').map(({ field }) => ({ code: 'wrongCheck' as const, field })),
    ...problems
      .filter((it) => it.startsWith(differs))
      .map((it) => ({ code: 'differs' as const, field: it.slice(differs.length) })),
  ]
}
