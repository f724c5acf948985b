/** Whether two plain values say the same, as JSON would write them but for the order of fields. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b)
  return isSameRecord(a as Fields, b as Fields)
}

type Fields = Readonly<Record<string, unknown>>

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!isSameData(a[at], b[at])) return false
  return true
}

/** A field that is undefined is one that is not there. */
function isSameRecord(a: Fields, b: Fields): boolean {
  for (const name in a) if (!isSameData(a[name], b[name])) return false
  for (const name in b) if (b[name] !== undefined && a[name] === undefined) return false
  return true
}
