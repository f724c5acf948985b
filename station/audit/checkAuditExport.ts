/** Checks a part of an audit log that somebody hands over: signature, hash of each line, and the chain where lines follow each other. */
import { createPublicKey, verify } from 'node:crypto'
import type { AuditFilter } from '#core/contract/audit.ts'
import type { AuditEntry } from '#db/queries/audit.ts'
import { canonicalJson } from './canonicalJson.ts'
import { type AuditCheck, hashLine } from './createAuditLog.ts'

export type AuditExport = {
  readonly form: 'gateside-audit-1'
  readonly station: string
  readonly name: string
  readonly publicKey: string
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly filter: AuditFilter
  readonly chain: AuditCheck
  readonly lines: readonly (Omit<AuditEntry, 'prevHash' | 'hash'> & {
    readonly prevHash: string
    readonly hash: string
  })[]
  readonly signature: string
}

export type ExportCheck =
  | { readonly kind: 'whole'; readonly station: string; readonly lines: number; readonly publicKey: string }
  | {
      readonly kind: 'refused'
      readonly reason: 'notAnExport' | 'signature' | 'line' | 'chain'
      readonly at: number | null
    }

/** `publicKey`, base64: of the station as known from elsewhere; null believes the one in the file. */
export function checkAuditExport(text: string, publicKey: string | null = null): ExportCheck {
  const file = parseExport(text)
  if (file === null) return { kind: 'refused', reason: 'notAnExport', at: null }
  const { signature, ...content } = file
  const known = publicKey ?? file.publicKey
  if (!isSigned(canonicalJson(content), signature, known)) return { kind: 'refused', reason: 'signature', at: null }
  let last: AuditExport['lines'][number] | null = null
  for (const line of file.lines) {
    const { prevHash, hash, ...rest } = line
    if (hashLine(Buffer.from(prevHash, 'hex'), rest).toString('hex') !== hash) {
      return { kind: 'refused', reason: 'line', at: line.seq }
    }
    if (last !== null && last.seq + 1 === line.seq && last.hash !== prevHash) {
      return { kind: 'refused', reason: 'chain', at: line.seq }
    }
    last = line
  }
  return { kind: 'whole', station: file.station, lines: file.lines.length, publicKey: known }
}

function parseExport(text: string): AuditExport | null {
  try {
    const file = JSON.parse(text) as AuditExport
    return file.form === 'gateside-audit-1' && Array.isArray(file.lines) ? file : null
  } catch {
    return null
  }
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
