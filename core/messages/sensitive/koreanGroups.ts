/**
 * What of a booking the Korean profile lets in: the eight groups of Customs Act art. 137-2, by segment and service code. What is
 * in none of them is blotted out before anything is read from it. The manifests of API have a legal basis of their own.
 */

/** 1 identity and booking number, 2 address and phone, 3 booking and check-in time, 4 ticket and payment method, 5 itinerary and agency, 6 companions and seat, 7 baggage, 8 frequent flyer and orders. */
export type KoreanGroup = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Null: in no group. A segment that is not listed is in none. */
export const segmentGroups: Readonly<Record<string, KoreanGroup | null>> = {
  SRC: 1,
  RCI: 1,
  TIF: 1,
  ADD: 2,
  DAT: 3,
  TRI: 3,
  TKT: 4,
  PTK: 4,
  FOP: 4,
  TVL: 5,
  TRA: 5,
  RPI: 5,
  APD: 5,
  MSG: 5,
  ORG: 5,
  EQN: 6,
  SSD: 6,
  EBD: 7,
  TBD: 7,
  FTI: 8,
  SSR: 8,
  /** Free text: only phones and addresses in it are of group 2, the text itself is of none. */
  IFT: 2,
  REF: null,
  FAR: null,
  MON: null,
  TXD: null,
  ABI: null,
  SAC: null,
  LTS: null,
}

/** Services that are no order of the passenger. */
export const serviceGroups: Readonly<Record<string, KoreanGroup | null>> = {
  DOCS: 1,
  DOCA: 2,
  CTCM: 2,
  CTCH: 2,
  CTCB: 2,
  CTCP: 2,
  SEAT: 6,
  NSST: 6,
  FQTV: 8,
  DOCO: null,
  CTCE: null,
  FOID: null,
  TKNE: 4,
}
