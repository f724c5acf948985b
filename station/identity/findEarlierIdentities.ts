/**
 * The passports a person had before: the history of somebody does not end where a new passport begins. A passport is taken for an
 * earlier one of the same person only where name, birth date and nationality are the same, the sex does not differ, and it was
 * never used again once the new one was. Two old passports in use at the same time are two namesakes: then neither is taken.
 */
import type { IdentityUseRecord } from '#db/queries/memory.ts'

type IdentityUse = Omit<IdentityUseRecord, 'key'>
type Use = { readonly identity: number; readonly firstMs: number; readonly lastMs: number }

/** `uses`: arrivals under the same name and birth date, those of the person's own passport among them. */
export function findEarlierIdentities(
  own: Omit<IdentityUse, 'arrivalMs'>,
  uses: readonly IdentityUse[],
): readonly number[] {
  const ownFirstMs = Math.min(...uses.filter((use) => use.identity === own.identity).map((use) => use.arrivalMs))
  const others = uses.filter((use) => use.identity !== own.identity)
  const earlier = [...Map.groupBy(others, (use) => use.identity)]
    .filter(([, all]) => all.every((use) => isAlike(own, use)))
    .map(([identity, all]): Use => {
      const times = all.map((use) => use.arrivalMs)
      return { identity, firstMs: Math.min(...times), lastMs: Math.max(...times) }
    })
    .filter((use) => use.lastMs < ownFirstMs)
    .toSorted((a, b) => a.firstMs - b.firstMs)
  const overlap = earlier.some((use, index) => index > 0 && use.firstMs <= (earlier[index - 1] as Use).lastMs)
  return overlap ? [] : earlier.map((use) => use.identity)
}

function isAlike(own: Omit<IdentityUse, 'arrivalMs'>, use: IdentityUse): boolean {
  const sameSex = own.sex === null || use.sex === null || own.sex === use.sex
  return sameSex && own.nationality !== null && own.nationality === use.nationality
}
