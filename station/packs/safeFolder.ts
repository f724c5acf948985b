/** A folder name for a pack: its id where that is a plain word, else its fingerprint, so that no id can point elsewhere. */
export function safeFolder(id: string, digest: string): string {
  return /^[A-Za-z0-9][\w-]{0,79}$/.test(id) ? id : digest.slice(0, 32)
}
