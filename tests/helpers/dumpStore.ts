/** Everything a store holds as one text: every value of every table and index of words, packed texts unpacked. */
import { inflateRawSync } from 'node:zlib'
import type { Station } from '#station/Station.ts'

export function dumpStore({ store }: Station): string {
  const tables = store.sql
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
  const parts: string[] = []
  for (const { name } of tables) {
    for (const row of store.sql.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all()) {
      for (const value of Object.values(row)) if (value !== null) parts.push(`${name} ${textOf(value)}`)
    }
  }
  return parts.join('\n')
}

function textOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value)
  const plain = Buffer.from(value).toString('utf8')
  try {
    return `${plain} ${inflateRawSync(value).toString('utf8')}`
  } catch {
    return plain
  }
}
