/** Keeps the worklist filters of a person under names: one of the same name takes the place of the earlier one. */
import { randomBytes } from 'node:crypto'
import { filterBodySchema, type SavedFilter } from '#core/contract/filters.ts'
import type { Station } from '../Station.ts'

export function readFilters({ store }: Station, user: string): SavedFilter[] {
  return store.looks.readFilters(user).flatMap(({ id, name, body }) => {
    // One kept by a newer program may hold what this one does not know.
    const read = filterBodySchema.safeParse(JSON.parse(body))
    return read.success ? [{ id, name, body: read.data }] : []
  })
}

export function keepFilter(station: Station, user: string, wish: Omit<SavedFilter, 'id'>): SavedFilter {
  const { store, clock } = station
  const at = clock().toISOString()
  return store.confirm(() => {
    const known = store.looks.readFilters(user).find((one) => one.name === wish.name)
    const id = known?.id ?? randomBytes(6).toString('hex')
    store.looks.saveFilter({ id, user, name: wish.name, body: JSON.stringify(wish.body), at })
    return { ...wish, id }
  })
}
