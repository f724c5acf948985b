/** Why a station could not be opened, as a sentence for the person in front of it. */
export function openingSentence(error: unknown): string {
  if (isWrongKey(error))
    return 'the key does not open this store: it belongs to another station, or the file is damaged.'
  return error instanceof Error ? error.message : String(error)
}

/** SQLite says so when the first page cannot be read with the key. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
}
