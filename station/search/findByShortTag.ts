/** Finds a bag by the end of its tag, as a person reads it out: the six digits of the serial, or some more before them. */
import type { Reference } from '#core/reference/Reference.ts'
import type { FoundTag } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { isHere, type TagFound, type TagSearch, tagsByDistance } from './findByTag.ts'

const serialDigits = 6
/** Most tags begin with 0; the other leads are for the airlines' own use (IATA Res. 740). */
const leads = ['0', '1', '2', '3'] as const

/** Null where the text is no such ending. The airline is not said, so each that exists is tried: one look at an index each. */
export function findByShortTag(engine: Engine, text: string, search: TagSearch): TagFound | null {
  const ending = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{6,9}$/.test(ending)) return null
  const before = ending.slice(0, -serialDigits)
  const serial = ending.slice(-serialDigits)
  for (const lead of leads) {
    const heads = accountingCodes(engine.station.reference).map((code) => lead + code)
    const tags = heads.filter((head) => head.endsWith(before)).map((head) => head + serial)
    const here = tagsByDistance(engine, tags, search).filter((one) => isHere(one, search))
    if (here.length > 0) return describe(here)
  }
  return null
}

function describe(here: readonly FoundTag[]): TagFound {
  const [best] = here
  const isSure = here.length === 1 && best !== undefined
  return {
    bagId: isSure ? best.bagId : null,
    ownerId: isSure && best.row !== null ? best.travellerId : null,
    candidates: here.filter((one) => one.row !== null).map((row) => ({ row, by: 'tag' })),
    problems: isSure && best.row === null ? ['unaccompanied'] : [],
    repaired: isSure ? best.bagTag : null,
  }
}

const known = new WeakMap<Reference, readonly string[]>()

function accountingCodes(reference: Reference): readonly string[] {
  const before = known.get(reference)
  if (before !== undefined) return before
  const all = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0'))
  const codes = all.filter((code) => reference.airlineByAccounting(code) !== null)
  known.set(reference, codes)
  return codes
}
