/** How a person was met whom no message had named, and what was read; null for everyone else. */
import { walkInFieldsSchema, walkInSchema, type WalkInView } from '#core/contract/walkInFields.ts'
import type { Station } from '../Station.ts'

export function readWalkIn({ store }: Station, traveller: number): WalkInView | null {
  const record = store.walkIns.read(traveller)
  if (record === null) return null
  const fields = walkInFieldsSchema.safeParse(JSON.parse(record.body))
  const way = walkInSchema.shape.way.safeParse(record.way)
  if (!fields.success || !way.success) return null
  return { at: record.at, by: record.by, way: way.data, fields: fields.data }
}
