/** The key a travel document is matched by: issuer and number without blanks; visas do not name a person. */
import type { TravelDocument } from '#core/traveller/TravelDocument.ts'

export function documentKey(document: TravelDocument): string | null {
  if (document.number === null || document.kind === 'visa') return null
  const number = normalDocumentNumber(document.number)
  return number.length < 4 ? null : number
}

/** Letters and digits only, in capitals: `M 1234-5678` and `M12345678` are one number. */
export function normalDocumentNumber(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Two documents with the same number are one unless both name an issuer and the issuers differ. */
export function isSameDocument(a: TravelDocument, b: TravelDocument): boolean {
  const key = documentKey(a)
  if (key === null || key !== documentKey(b)) return false
  return a.issuer === null || b.issuer === null || a.issuer === b.issuer
}
