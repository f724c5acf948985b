/** Says how this station's audit log stands: the hashes of its last line and of those it has named before, as they are now. */
import type { Store } from '#db/store.ts'
import type { AuditCheck } from '../../audit/createAuditLog.ts'
import type { AuditWord } from './AuditWord.ts'

/** Numbers of lines that were named to others, and how often. */
type Told = { readonly report: number; readonly seqs: readonly number[] }
const setting = 'auditTold'
/** Enough that any receiver finds one it knows; beyond, every second of the older half is left out. */
const mostTold = 64

/** `check` is the answer of a walk over the whole log; without it only the named lines are read. */
export function composeAuditWord(store: Store, check: AuditCheck | null): AuditWord {
  const told = readTold(store)
  const last = store.audit.readLast()?.seq ?? 0
  const seqs = [...new Set([...told.seqs, last])].filter((seq) => seq > 0)
  const heads = seqs.flatMap((seq) => {
    const line = store.audit.readAfter(seq - 1, 1)[0]
    return line?.seq === seq ? [{ seq, hash: line.hash.toString('hex') }] : []
  })
  return { report: told.report + 1, lines: last, brokenAt: check?.brokenAt ?? null, walked: check !== null, heads }
}

/** Call inside the write that notes the bundle. */
export function noteTold(store: Store, word: AuditWord): void {
  const seqs = [...new Set([...readTold(store).seqs, ...word.heads.map(({ seq }) => seq)])].toSorted((a, b) => a - b)
  store.settings.save(setting, { report: word.report, seqs: thin(seqs) } satisfies Told)
}

function readTold(store: Store): Told {
  return store.settings.read<Told>(setting) ?? { report: 0, seqs: [] }
}

function thin(seqs: readonly number[]): readonly number[] {
  if (seqs.length <= mostTold) return seqs
  const half = Math.floor(seqs.length / 2)
  return seqs.filter((_, index) => index >= half || index % 2 === 0)
}
