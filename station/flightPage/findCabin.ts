/** The usual cabin of an aircraft type, from the reference table. */
import { readFileSync } from 'node:fs'
import type { Cabin } from '#core/contract/flightPage.ts'

type Row = readonly [string, string, 1 | 2, string | null, string | null, string | null, string, 1 | 2]

const file = new URL('../../assets/reference/cabins.json', import.meta.url)
let table: ReadonlyMap<string, Cabin> | null = null

/** Null where the messages name no aircraft, or one that the table does not know. */
export function findCabin(equipment: string | null): Cabin | null {
  table ??= readTable()
  return equipment === null ? null : (table.get(equipment.trim().toUpperCase()) ?? null)
}

function readTable(): ReadonlyMap<string, Cabin> {
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] }
  return new Map(
    rows.map(([equipment, name, aisles, first, business, premium, economy, door]) => [
      equipment,
      { equipment, name, aisles, rows: { F: first, C: business, W: premium, Y: economy }, door },
    ]),
  )
}
