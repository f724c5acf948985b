/**
 * Looks for tuples that come again from train to test with the same outcome: then a look-up table beats every learner, and
 * figures on all rows say how well it remembers, not how well it judges.
 */
import type { Table } from './Table.ts'
import { type Cross, tupleKeys } from './tableFeatures.ts'

export type Repeats = {
  readonly columns: Cross
  /** Share of test rows whose tuple train has. */
  readonly testShare: number
  /** Share of train's repeated tuples whose rows all have one outcome. */
  readonly pureShare: number
  /** What share would be pure if outcomes were thrown at random over the same tuples. */
  readonly chanceShare: number
  /** Places of the test rows whose tuple train does not have. */
  readonly unseen: readonly number[]
}

/** A leak needs a good part of the test, and tuples that are pure far beyond chance. */
const leastTestShare = 0.3
const leastPureShare = 0.9

/** The worst leak among the pairs; null where there is none. Labels of the test are not looked at. */
export function findRepeats(
  train: Table,
  test: Table,
  { labels, crosses }: { readonly labels: Float32Array; readonly crosses: readonly Cross[] },
): Repeats | null {
  const found = crosses
    .map((columns) => measureRepeats(train, test, { labels, columns }))
    .filter(({ testShare, pureShare, chanceShare }) => {
      const pure = pureShare >= leastPureShare && 1 - pureShare < (1 - chanceShare) / 2
      return pure && testShare >= leastTestShare
    })
  return found.sort((a, b) => b.pureShare * b.testShare - a.pureShare * a.testShare)[0] ?? null
}

type Labelled = { readonly labels: Float32Array; readonly columns: Cross }

function measureRepeats(train: Table, test: Table, { labels, columns }: Labelled): Repeats {
  const counts = new Map<string, { n: number; found: number }>()
  tupleKeys(train, columns).forEach((key, i) => {
    const count = counts.get(key) ?? { n: 0, found: 0 }
    counts.set(key, { n: count.n + 1, found: count.found + labels[i]! })
  })
  const repeated = [...counts.values()].filter(({ n }) => n > 1)
  const rate = labels.reduce((a, b) => a + b, 0) / labels.length
  const pure = repeated.filter(({ n, found }) => found === 0 || found === n).length
  const chance = repeated.reduce((sum, { n }) => sum + rate ** n + (1 - rate) ** n, 0)
  const own = tupleKeys(test, columns)
  const unseen = own.flatMap((key, i) => (counts.has(key) ? [] : [i]))
  return {
    columns,
    testShare: own.length > 0 ? 1 - unseen.length / own.length : 0,
    pureShare: repeated.length > 0 ? pure / repeated.length : 0,
    chanceShare: repeated.length > 0 ? chance / repeated.length : 1,
    unseen,
  }
}
