/** Splits a piece of matching evidence, `birth.equal:2000-07-23`, into what was compared and how, and the value. */
export function splitEvidence(evidence: string): { readonly key: string; readonly value: string } {
  const colon = evidence.indexOf(':')
  if (colon < 0) return { key: evidence, value: '' }
  return { key: evidence.slice(0, colon), value: evidence.slice(colon + 1) }
}
