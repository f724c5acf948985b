/** Whether two names are one name typed wrongly: few letters changed, left out, put in or swapped, or the words in another order. */
import type { PersonName } from '#core/traveller/PersonName.ts'
import { nameKey } from './nameKeys.ts'

/** One slip for every five letters: `TAEHONO` for `TAEHOON`, `GIM` for `KIM`; but never KIM MINA for KIM JUNHO. */
const lettersForSlip = 5

export function isNearName(a: PersonName, b: PersonName): boolean {
  const [keyA, keyB] = [nameKey(a.search), nameKey(b.search)]
  const longest = Math.max(keyA.length, keyB.length)
  if (longest < lettersForSlip) return false
  if (sorted(a.search) === sorted(b.search)) return true
  return countSlips(keyA, keyB) <= Math.floor(longest / lettersForSlip)
}

function sorted(search: string): string {
  return search.split(' ').sort().join(' ')
}

/** Optimal string alignment distance (Damerau 1964): swapped neighbours are one slip. */
function countSlips(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row.push(slips)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
