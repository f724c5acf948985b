/** Of several records of one check by several stations one counts, the same at every station, until a person decides. */
import type { RateChange } from '#db/queries/memory.ts'
import type { CheckOfTraveller } from '#db/queries/twins.ts'
import type { Store } from '#db/store.ts'
import { rateKeys } from '../identity/rateKeys.ts'
import type { CheckedPerson } from './saveInspection.ts'

const dayMs = 86_400_000

/**
 * Runs `change` on the records of a person, then marks anew which of them count and brings the rates along.
 * Call inside `store.write`; the order in which records came makes no difference.
 */
export function settleTwins(store: Store, person: CheckedPerson, change: () => void): void {
  const before = store.twins.readChecks(person.row).filter(counts)
  change()
  const checks = store.twins.readChecks(person.row)
  for (const judged of judge(store, checks)) {
    const known = checks.find((check) => check.id === judged.id)
    const isSame = known?.correctedBy === judged.correctedBy && known.twinOf === judged.twinOf
    if (!isSame) store.twins.mark(judged.id, judged)
  }
  const after = store.twins.readChecks(person.row).filter(counts)
  store.memory.addRates(compareRates(person, before, after))
}

const counts = (check: CheckOfTraveller): boolean => check.correctedBy === null

type Judged = { readonly id: string; readonly correctedBy: string | null; readonly twinOf: string | null }

function judge(store: Store, checks: readonly CheckOfTraveller[]): readonly Judged[] {
  const correctedBy = new Map(checks.flatMap((check) => (check.corrects === null ? [] : [[check.corrects, check.id]])))
  for (const { id, withdraws } of checks) if (withdraws === 1) correctedBy.set(id, id)
  const ids = new Set(checks.map((check) => check.id))
  for (const { id } of checks) {
    const kept = store.twins.readResolution(id)?.kept
    if (kept !== undefined && ids.has(kept) && !correctedBy.has(id)) correctedBy.set(id, kept)
  }
  const standing = checks.filter((check) => !correctedBy.has(check.id))
  const first = standing.toSorted(compareChecks)[0]
  return checks.map(({ id, station }) => {
    const isTwin = !correctedBy.has(id) && first !== undefined && station !== first.station
    return { id, correctedBy: isTwin ? first.id : (correctedBy.get(id) ?? null), twinOf: isTwin ? first.id : null }
  })
}

/** A find outweighs nothing found; then the earlier record; then any fixed order, so that all stations agree. */
function compareChecks(a: CheckOfTraveller, b: CheckOfTraveller): number {
  const weight = (check: CheckOfTraveller) => Number(check.outcome === 'nothing')
  return weight(a) - weight(b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)
}

function compareRates(
  person: CheckedPerson,
  before: readonly CheckOfTraveller[],
  after: readonly CheckOfTraveller[],
): readonly RateChange[] {
  const had = new Set(before.map((check) => check.id))
  const has = new Set(after.map((check) => check.id))
  const changes = [
    ...before.filter((check) => !has.has(check.id)).map((check) => ({ check, sign: -1 })),
    ...after.filter((check) => !had.has(check.id)).map((check) => ({ check, sign: 1 })),
  ]
  if (changes.length === 0) return []
  const keys = rateKeys(person.flight, person.traveller, person.pnr)
  return changes.flatMap(({ check, sign }) => {
    const by = {
      day: Math.floor(check.knownMs / dayMs),
      travellers: 0,
      inspected: sign,
      found: check.outcome === 'nothing' ? 0 : sign,
      drugFound: check.outcome === 'drugs' ? sign : 0,
    }
    return keys.map((key) => ({ ...key, ...by }))
  })
}
