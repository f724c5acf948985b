/** What the letters of DOC mean (code list 1001 as the WCO/IATA/ICAO guide uses it). */
import type { TravelDocument } from '../../traveller/TravelDocument.ts'

export const documentKinds: Readonly<Record<string, TravelDocument['kind']>> = {
  P: 'passport',
  I: 'identity',
  A: 'identity',
  C: 'identity',
  V: 'visa',
  AC: 'crew',
  L: 'crew',
  IR: 'residence',
  IP: 'passport',
  F: 'other',
  M: 'other',
}
