/** The ensemble's margin: the members' log-odds, each times its share. */
export function weigh(margins: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const sums = new Float64Array(margins[0]?.length ?? 0)
  margins.forEach((list, at) => {
    const share = shares[at] as number
    for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + share * (list[row] as number)
  })
  return sums
}
