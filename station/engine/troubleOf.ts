/** What is wrong with disk or store behind an error, by its code; null: something else. */
export type Trouble = 'diskFull' | 'diskReadOnly' | 'storeDamaged'

const troubles: readonly (readonly [RegExp, Trouble])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG|SQLITE_IOERR_WRITE)$/, 'diskFull'],
  [/^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|EROFS|EACCES|EPERM)$/, 'diskReadOnly'],
  [/^(SQLITE_CORRUPT\w*|SQLITE_NOTADB|SQLITE_IOERR_(READ|SHORT_READ|DATA|CORRUPTFS))$/, 'storeDamaged'],
]

export function troubleOf(error: unknown): Trouble | null {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown }
  if (typeof code !== 'string') return null
  return troubles.find(([pattern]) => pattern.test(code))?.[1] ?? null
}
