/** How fast messages are read. */
import { benchParse } from './benchParse.ts'
import type { Figure } from './Figure.ts'

export function benchReading(): readonly Figure[] {
  const parse = benchParse()
  return [
    {
      name: 'tokenize and parse PNRGOV',
      value: parse.mbPerSecond,
      unit: 'MB/s',
      target: 40,
      better: 'more',
      note: `${parse.megabytes} MB`,
    },
    {
      name: 'heap while one file is read in chunks',
      value: parse.heapGrowthMb,
      unit: 'MB',
      target: 200,
      better: 'less',
      note: `a file of ${parse.streamedMegabytes} MB; the same for any length`,
    },
    { name: 'one push of 250 KB, warm', value: parse.pushMs, unit: 'ms', target: 10, better: 'less', note: null },
  ]
}
