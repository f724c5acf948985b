import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FilterBody } from '#core/contract/filters.ts'
import { keepFilter, readFilters } from '#station/filters/keepFilter.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const body: FilterBody = {
  ...{ tab: 'all', kind: null, band: 3, selection: null, nationality: null },
  ...{ party: null, bags: 'many', openOnly: true },
}
let made: TestEngine
const keep = (user: string, wish: Partial<Parameters<typeof keepFilter>[2]> & { readonly name: string }) =>
  keepFilter(made.engine.station, user, { body, ...wish })
const namesOf = (user: string) => readFilters(made.engine.station, user).map(({ name }) => name)

beforeEach(async () => {
  made = await openTestEngine('2026-11-23T08:20:00Z')
})
afterEach(() => made.close())

it('takes another name and keeps its conditions; one of that name makes way', () => {
  const { id } = keep('kim', { name: 'heavy' })
  keep('kim', { name: 'open' })
  keep('kim', { id, name: 'open' })
  expect(readFilters(made.engine.station, 'kim')).toEqual([
    { id, name: 'open', body, isStart: false, isShared: false, by: null },
  ])
})

it('is one alone that a list begins with', () => {
  const first = keep('kim', { name: 'first', isStart: true })
  keep('kim', { name: 'second', isStart: true })
  const starts = readFilters(made.engine.station, 'kim').filter(({ isStart }) => isStart)
  expect(starts.map(({ name }) => name)).toEqual(['second'])
  // Saved again under its name it is used as before.
  expect(keep('kim', { name: 'second' }).isStart).toBe(true)
  expect(first.isStart).toBe(true)
})

it('is seen by a colleague only where it is shared, and cannot be changed by them', () => {
  const own = keep('kim', { name: 'mine' })
  const shared = keep('kim', { name: 'ours', isShared: true, isStart: true })
  expect(namesOf('lee')).toEqual(['ours'])
  const [seen] = readFilters(made.engine.station, 'lee')
  expect(seen).toMatchObject({ id: shared.id, isShared: true, by: 'kim' })
  expect(seen?.isStart).toBeUndefined()
  keep('lee', { id: shared.id, name: 'taken' })
  expect(namesOf('kim')).toEqual(['mine', 'ours'])
  keep('kim', { id: shared.id, name: 'ours', isShared: false })
  expect(namesOf('lee')).toEqual(['taken'])
  expect(own.by).toBeNull()
})
