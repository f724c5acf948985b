/** Names of things that several stations may decide, the same in the word that is written and where another station's is applied. */

export const matchThing = (travellerId: string, reference: string): string => `match ${travellerId} ${reference}`
export const assignmentThing = (flightId: string): string => `assignment ${flightId}`
