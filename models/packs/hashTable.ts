/** The fingerprint of the data a pack was trained on: SHA-256 over every array of the table. */
import { createHash } from 'node:crypto'
import type { TrainingTable } from './TrainingTable.ts'

export function hashTable(table: TrainingTable): string {
  const hash = createHash('sha256').update(`gateside-table-v1 ${table.n}\n`)
  const parts = [table.rows, table.labels, table.propensity, table.randomArm, table.at, table.day, table.identity]
  for (const part of parts) hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  return hash.digest('hex')
}
