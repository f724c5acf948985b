/** The append-only log of who saw or changed what and why: each line carries the hash of the one before. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { AuditEntry } from '#db/queries/audit.ts'
import type { Store } from '#db/store.ts'
import { canonicalJson } from './canonicalJson.ts'

/** What a line says. `subject` is an id; names, numbers and texts of people never get here. */
export type AuditNote = Pick<AuditEntry, 'user' | 'role' | 'purpose' | 'action' | 'request' | 'subject'> & {
  /** `done`, or the refusal: `FORBIDDEN role`, `NOT_FOUND flight`, `failed`. */
  readonly result: string
}

export type AuditCheck = { readonly entries: number; readonly ok: boolean; readonly brokenAt: number | null }

export type AuditLog = {
  append(note: AuditNote): void
  /** Newest first. */
  newest(limit: number): readonly AuditEntry[]
  /** Walks the whole chain; `brokenAt` is the first sequence number that does not fit. */
  verify(): Promise<AuditCheck>
}

/** What stands before the first line. */
const chainStart = Buffer.alloc(32)
/** Setting that holds number and hash of the last line apart from the lines. */
const headSetting = 'auditHead'
type Head = { readonly seq: number; readonly hash: string }

export function createAuditLog(store: Store, clock: () => Date): AuditLog {
  const readHead = (): Head => store.settings.read<Head>(headSetting) ?? { seq: 0, hash: chainStart.toString('hex') }
  return {
    append: ({ result, ...note }) =>
      store.write(() => {
        const head = readHead()
        const prevHash = Buffer.from(head.hash, 'hex')
        const line = { ...note, seq: head.seq + 1, at: clock().toISOString(), detail: canonicalJson({ result }) }
        const hash = hashLine(prevHash, line)
        store.audit.add({ ...line, prevHash, hash })
        store.settings.save(headSetting, { seq: line.seq, hash: hash.toString('hex') } satisfies Head)
      }),
    newest: (limit) => store.audit.readNewest(limit),
    verify: () => verifyChain(store, readHead),
  }
}

/** SHA-256 of the previous hash followed by the canonical JSON of the line. */
export function hashLine(previous: Buffer, line: Omit<AuditEntry, 'prevHash' | 'hash'>): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(line)).digest()
}

/** Lines looked at before others have their turn: a hundredth of a second. */
const sliceLines = 1000

/** The head is kept apart because lines cut off the end would leave a shorter chain that fits. */
async function verifyChain(store: Store, readHead: () => Head): Promise<AuditCheck> {
  let previous: Buffer = chainStart
  let seq = 0
  for (;;) {
    // Read together, so that a line written meanwhile is in both or in neither.
    const { lines, head } = store.read(() => ({ lines: store.audit.readAfter(seq, sliceLines), head: readHead() }))
    if (lines.length === 0) {
      const ok = head.seq === seq && head.hash === previous.toString('hex')
      return { entries: seq, ok, brokenAt: ok ? null : seq + 1 }
    }
    for (const { prevHash, hash, ...line } of lines) {
      const fits = line.seq === seq + 1 && prevHash.equals(previous) && hash.equals(hashLine(previous, line))
      if (!fits) return { entries: seq, ok: false, brokenAt: seq + 1 }
      previous = hash
      seq = line.seq
    }
    await setImmediate()
  }
}
