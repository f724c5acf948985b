/** Walks the chain of one station: every number there, every hash right. */
import type { Store } from '#db/store.ts'
import { chainStart, hashRecord } from './appendRecord.ts'

export type ChainAnswer = { readonly records: number; readonly brokenAt: number | null }

const step = 1000

export function verifyChain(store: Store, station: string): ChainAnswer {
  let prevHash: Buffer = chainStart
  let records = 0
  for (;;) {
    const next = store.log.readFrom(station, records + 1, step)
    for (const record of next) {
      const isRight = record.seq === records + 1 && record.prevHash.equals(prevHash)
      if (!isRight || !hashRecord(prevHash, record).equals(record.hash)) return { records, brokenAt: records + 1 }
      prevHash = record.hash
      records++
    }
    if (next.length < step) return { records, brokenAt: null }
  }
}
