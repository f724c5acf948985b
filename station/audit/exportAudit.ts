/** A part of the audit log to give away: the lines with their hashes, the finding of the chain, signed by the station. */
import { createPrivateKey, sign } from 'node:crypto'
import type { AuditFilter } from '#core/contract/audit.ts'
import type { Engine } from '../engine/Engine.ts'
import type { AuditExport } from './checkAuditExport.ts'
import { canonicalJson } from './canonicalJson.ts'
import { questionOf } from './findLines.ts'

const linesAtMost = 200_000

export type ExportOrder = { readonly filter: AuditFilter; readonly reason: string; readonly by: string }

export async function exportAudit(
  { station, audit }: Engine,
  { filter, reason, by }: ExportOrder,
): Promise<AuditExport> {
  const { store, settings, clock } = station
  const chain = await audit.verify()
  const entries = store.audit.find(questionOf(filter), null, linesAtMost).toReversed()
  const content = {
    form: 'gateside-audit-1' as const,
    station: settings.id,
    name: settings.name,
    publicKey: store.settings.read<string>('publicKey') ?? '',
    at: clock().toISOString(),
    by,
    reason,
    filter,
    /** Of the whole log, when this was made. */
    chain,
    lines: entries.map(({ prevHash, hash, ...line }) => ({
      ...line,
      prevHash: prevHash.toString('hex'),
      hash: hash.toString('hex'),
    })),
  }
  const secret = store.settings.readSecret('signing')
  if (secret === null) throw new Error('the station has no signing key')
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
  return { ...content, signature: sign(null, Buffer.from(canonicalJson(content)), key).toString('base64') }
}
