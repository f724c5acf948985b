/** Which fields of a stored record the reader of today reads otherwise. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'

/** `redactions` counts what was taken out at the first reading: the stored text has it no more. */
const ignored: ReadonlySet<string> = new Set(['raw', 'redactions'])

export function differingFields<Record extends Pnr | ManifestPerson>(before: Record, after: Record): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Record & string)[]
  // A field that the older reader did not know at all and that is empty now is no difference.
  return names.filter(
    (name) => !ignored.has(name) && canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null),
  )
}
