/** Holds what a station says of its audit log against what it said before: a log that was rewritten or cut is seen here. */
import type { AuditProblem, PeerAudit } from '#db/queries/peerAudits.ts'
import type { Store } from '#db/store.ts'
import { type AuditWord, auditWordSchema } from './AuditWord.ts'

export type Said = { readonly station: string; readonly at: string; readonly word: unknown }

/** Call inside `store.write`. A problem stays until the station is enrolled anew: nothing it says later can heal it. */
export function checkAuditWord(store: Store, { station, at, word: given }: Said): void {
  const parsed = auditWordSchema.safeParse(given)
  if (!parsed.success) return
  const word = parsed.data
  const known = store.peerAudits.read(station)
  const problem = known?.problem ?? findProblem(store, station, { word, known })
  for (const { seq, hash } of word.heads) store.peerAudits.addHead(station, seq, hash)
  const isLate = known !== null && word.report < known.report
  if (isLate) store.peerAudits.save({ ...known, problem })
  else {
    const { report, lines, brokenAt, walked: isWalked } = word
    store.peerAudits.save({ station, report, at, lines, brokenAt, isWalked, problem })
  }
}

type Held = { readonly word: AuditWord; readonly known: PeerAudit | null }

function findProblem(store: Store, station: string, { word, known }: Held): AuditProblem | null {
  const differs = ({ seq, hash }: AuditWord['heads'][number]): boolean => {
    const before = store.peerAudits.readHead(station, seq)
    return before !== null && before !== hash
  }
  if (word.heads.some(differs)) return 'changed'
  if (word.brokenAt !== null) return 'broken'
  const isShorter = known !== null && word.report > known.report && word.lines < known.lines
  return isShorter ? 'shortened' : null
}
