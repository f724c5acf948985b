/** Keeps the worklist filters of a person under names: one of the same name takes the place of the earlier one. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { filterBodySchema, type SavedFilter } from '#core/contract/filters.ts'
import type { FilterRecord } from '#db/queries/looks.ts'
import type { Station } from '../Station.ts'

export type FilterWish = Omit<SavedFilter, 'id' | 'by'> & { readonly id?: string | undefined }

/** How a filter is used stands beside its conditions. */
const usesSchema = z.object({ isStart: z.boolean().optional(), isShared: z.boolean().optional() })

/** One's own first, then those that colleagues share. */
export function readFilters({ store }: Station, user: string): SavedFilter[] {
  const own = store.looks.readFilters(user).flatMap((record) => toFilter(record, null))
  const shared = store.looks.readSharedFilters(user).flatMap((record): SavedFilter[] => {
    const by = store.access.readUser(record.user)?.name ?? record.user
    // Whether a colleague starts with it is their own matter.
    return toFilter(record, by).map(({ isStart: _start, ...filter }) => filter)
  })
  return [...own, ...shared]
}

function toFilter({ id, name, body }: FilterRecord, by: string | null): SavedFilter[] {
  // One kept by a newer program may hold what this one does not know.
  const json: unknown = JSON.parse(body)
  const [read, uses] = [filterBodySchema.safeParse(json), usesSchema.safeParse(json)]
  if (!read.success) return []
  const { isStart = false, isShared = false } = uses.success ? uses.data : {}
  return [{ id, name, body: read.data, isStart, isShared, by }]
}

export function keepFilter(station: Station, user: string, wish: FilterWish): SavedFilter {
  const { store, clock } = station
  const { name, body } = wish
  const at = clock().toISOString()
  return store.confirm(() => {
    const own = readFilters(station, user).filter((one) => (one.by ?? null) === null)
    const changed = own.find((one) => one.id === wish.id)
    const namesake = own.find((one) => one.name === name)
    const id = changed?.id ?? namesake?.id ?? randomBytes(6).toString('hex')
    const before = own.find((one) => one.id === id)
    const { isStart = before?.isStart ?? false, isShared = before?.isShared ?? false } = wish
    const save = (filter: SavedFilter) => {
      const uses = { isStart: filter.isStart, isShared: filter.isShared }
      store.looks.saveFilter({
        id: filter.id,
        user,
        name: filter.name,
        body: JSON.stringify({ ...filter.body, ...uses }),
        at,
      })
    }
    if (namesake !== undefined && namesake.id !== id) store.looks.removeFilter(namesake.id, user)
    // A list starts with one filter.
    if (isStart) for (const other of own) if (other.id !== id && other.isStart) save({ ...other, isStart: false })
    const filter: SavedFilter = { id, name, body, isStart, isShared, by: null }
    save(filter)
    return filter
  })
}
