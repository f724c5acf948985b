/** Finds a bag by the end of its tag, as a person reads it out: the six digits of the serial, or some more before them. */
import type { FoundTag } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { byDistance, isHere, type TagFound, type TagSearch } from './findByTag.ts'

const serialDigits = 6

/** Null where the text is no such ending. Airline and leading digit (IATA Res. 740) are not said, so any will do. */
export function findByShortTag({ queries }: Engine, text: string, search: TagSearch): TagFound | null {
  const ending = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{6,9}$/.test(ending)) return null
  const ended = queries.readFoundBySerial(ending.slice(-serialDigits)).filter((one) => one.bagTag.endsWith(ending))
  const here = byDistance(ended, search).filter((one) => isHere(one, search))
  // Most tags begin with 0; the other leads are for the airlines' own use, and are looked at where there is none.
  const usual = here.filter((one) => one.bagTag.startsWith('0'))
  const meant = usual.length > 0 ? usual : here
  return meant.length === 0 ? null : describe(meant)
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
