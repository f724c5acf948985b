/** Fields of a bar-coded boarding pass in order, each with its width (IATA Resolution 792, version 8). */
export type BcbpField = readonly [name: string, width: number]

/** Once, at the start. */
export const bcbpStart: readonly BcbpField[] = [
  ['formatCode', 1],
  ['legs', 1],
  ['name', 20],
  ['electronicTicket', 1],
]

/** For each leg; the last one says in hexadecimal how long its conditional part is. */
export const bcbpLeg: readonly BcbpField[] = [
  ['locator', 7],
  ['from', 3],
  ['to', 3],
  ['carrier', 3],
  ['flightNumber', 5],
  ['dayOfYear', 3],
  ['cabin', 1],
  ['seat', 4],
  ['sequence', 5],
  ['status', 1],
  ['conditionalLength', 2],
]

/** Conditional fields of the first leg only, after `>`, version and their length. */
export const bcbpUnique: readonly BcbpField[] = [
  ['passengerDescription', 1],
  ['checkInSource', 1],
  ['issueSource', 1],
  ['issuedDay', 4],
  ['documentType', 1],
  ['issuer', 3],
  ['bagTags', 13],
  ['bagTags2', 13],
  ['bagTags3', 13],
]

/** Conditional fields of every leg, after their length. */
export const bcbpRepeated: readonly BcbpField[] = [
  ['airlineNumber', 3],
  ['ticketSerial', 10],
  ['selectee', 1],
  ['documentVerified', 1],
  ['marketingCarrier', 3],
  ['frequentFlyerAirline', 3],
  ['frequentFlyerNumber', 16],
  ['idIndicator', 1],
  ['freeBags', 3],
  ['fastTrack', 1],
]
