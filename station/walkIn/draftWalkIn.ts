/** What a scan says of a person nobody expected, as the fields of a walk-in. */
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import type { WalkInDraft } from '#core/contract/walkIns.ts'
import { type BoardingPass, readBoardingPass } from '#core/scan/readBoardingPass.ts'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readHalfMrz } from '#core/scan/readHalfMrz.ts'
import { type MrzReading, readMrz } from '#core/scan/readMrz.ts'
import type { Engine } from '../engine/Engine.ts'

export const noFields: WalkInFields = {
  surname: '',
  given: '',
  birthOn: null,
  sex: null,
  nationality: null,
  documentKind: null,
  documentNumber: null,
  issuer: null,
  expiresOn: null,
  seat: null,
  locator: null,
}

/** Null where the text names no person. `flightId` is the flight in hand; one that the scan names goes before it. */
export function draftWalkIn(engine: Engine, scanned: string, flightId: string | null): WalkInDraft | null {
  const on = engine.station.clock().toISOString().slice(0, 10)
  const text = cleanScan(scanned)
  const mrz = readMrz(text, on) ?? readHalfMrz(text, on)
  if (mrz !== null) return { way: 'mrz', fields: fieldsOfMrz(mrz), flightId }
  const pass = readBoardingPass(text, on)
  return pass === null ? null : draftOfPass(engine, pass, flightId)
}

function fieldsOfMrz(mrz: MrzReading): WalkInFields {
  return {
    ...noFields,
    surname: mrz.surname,
    given: mrz.given,
    birthOn: mrz.birthOn,
    sex: mrz.sex,
    nationality: mrz.nationality,
    documentKind: kindOf(mrz.documentCode),
    documentNumber: mrz.documentNumber,
    issuer: mrz.issuer,
    expiresOn: mrz.expiresOn,
  }
}

/** First letter of the document code (ICAO Doc 9303 part 3, 4.3): P passport, V visa, A C I identity cards. */
function kindOf(code: string): WalkInFields['documentKind'] {
  if (code === '') return null
  if (code.startsWith('P')) return 'passport'
  if (code.startsWith('V')) return 'visa'
  return /^[ACI]/.test(code) ? 'identity' : 'other'
}

function draftOfPass(engine: Engine, pass: BoardingPass, inHand: string | null): WalkInDraft {
  const stored = pass.legs.map((leg) => ({ leg, id: engine.queries.findFlightOfLeg(leg) ?? null }))
  // The leg that arrives here; a pass may name the next one too.
  const own = stored.find((one) => one.id !== null) ?? stored[0]
  const { surname, given } = pass
  const fields = { ...noFields, surname, given, seat: own?.leg.seat ?? null, locator: own?.leg.locator ?? null }
  return { way: 'boardingPass', fields, flightId: own?.id ?? inHand }
}
