/** What was read of a person in hand, in the form in which lists name people: so that it merges with the list by the same rules. */
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import { parseName } from '#core/text/parseName.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { TravelDocument } from '#core/traveller/TravelDocument.ts'

export function walkInPerson(fields: WalkInFields): ManifestPerson {
  return {
    stated: 'MANUAL',
    role: 'passenger',
    name: parseName(fields.surname.toUpperCase(), fields.given.toUpperCase()),
    sex: fields.sex,
    birthOn: fields.birthOn,
    nationality: fields.nationality,
    residence: null,
    birthplace: null,
    embark: null,
    debark: null,
    clearance: null,
    documents: fields.documentNumber === null ? [] : [toDocument(fields, fields.documentNumber)],
    contacts: [],
    bagPieces: null,
    bagWeightKg: null,
    tags: [],
    verified: null,
    locator: fields.locator?.toUpperCase() ?? null,
    uniqueRef: null,
    seat: fields.seat?.toUpperCase() ?? null,
    ticket: null,
    frequentFlyer: null,
    redactions: 0,
    raw: '',
  }
}

function toDocument(fields: WalkInFields, number: string): TravelDocument {
  return {
    kind: fields.documentKind ?? 'passport',
    code: null,
    number: number.toUpperCase(),
    issuer: fields.issuer,
    nationality: fields.nationality,
    birthOn: fields.birthOn,
    sex: fields.sex,
    issuedOn: null,
    expiresOn: fields.expiresOn,
    surname: fields.surname.toUpperCase(),
    given: fields.given.toUpperCase(),
    source: 'MANUAL',
    span: { start: 0, end: 0 },
  }
}
