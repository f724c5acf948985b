/** Words by hash, chained in growing flat arrays: walked without making anything. */

export type HashChains = {
  add(key: number, word: number): void
  /** First place that may hold the key; -1: none. Places of other keys of the same bucket lie between. */
  first(key: number): number
  /** -1: the last one. */
  next(at: number): number
  keyAt(at: number): number
  wordAt(at: number): number
}

export function createHashChains(): HashChains {
  let heads = new Int32Array(4096).fill(-1)
  let keys = new Int32Array(2048)
  let words = new Int32Array(2048)
  let nexts = new Int32Array(2048)
  let count = 0
  const bucketOf = (key: number): number => (key ^ (key >>> 15)) & (heads.length - 1)
  const link = (at: number): void => {
    const bucket = bucketOf(keys[at] as number)
    nexts[at] = heads[bucket] as number
    heads[bucket] = at
  }
  const grow = (): void => {
    keys = enlarged(keys)
    words = enlarged(words)
    nexts = new Int32Array(count * 2)
    heads = new Int32Array(count * 4).fill(-1)
    for (let at = 0; at < count; at++) link(at)
  }
  return {
    add(key: number, word: number): void {
      if (count === keys.length) grow()
      keys[count] = key
      words[count] = word
      link(count)
      count++
    },
    first: (key: number): number => heads[bucketOf(key)] as number,
    next: (at: number): number => nexts[at] as number,
    keyAt: (at: number): number => keys[at] as number,
    wordAt: (at: number): number => words[at] as number,
  }
}

function enlarged(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}
