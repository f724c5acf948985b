import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQueries } from '#db/queries/read.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

type Plan = { readonly name: string; readonly detail: string }

let test: TestEngine
const plans: Plan[] = []

/** Prepares every read query once more and asks the store how it would go about each. */
beforeAll(async () => {
  test = await openTestEngine()
  const { sql } = test.engine.station.store
  const asked = new Proxy(sql, {
    get(target, name) {
      if (name !== 'prepare') {
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      }
      return (text: string) => {
        const holes = (text.replaceAll(/'[^']*'/g, '').match(/\?/g) ?? []).map(() => null)
        const names = [...text.matchAll(/@(\w+)/g)].map((match) => [match[1], null])
        const explain = target.prepare(`EXPLAIN QUERY PLAN ${text}`)
        const rows = (names.length > 0 ? explain.all(Object.fromEntries(names)) : explain.all(...holes)) as {
          detail: string
        }[]
        plans.push(...rows.map(({ detail }) => ({ name: text.replaceAll(/\s+/g, ' ').slice(0, 120), detail })))
        return target.prepare(text)
      }
    },
  })
  readQueries(asked)
})
afterAll(() => test.close())

/** Small tables, lists given as JSON, and the words of the full-text index may be walked; nothing that grows with travellers. */
const mayBeWalked =
  /^SCAN (json_each|wanted|f|files|c|hit|traveller_search|temp.traveller_words|\(subquery|i$|constant)/i

describe('the reads of the screens', () => {
  it('walk no table that grows with the travellers', () => {
    expect(plans.length).toBeGreaterThan(40)
    const walks = plans.filter(({ detail }) => detail.startsWith('SCAN') && !mayBeWalked.test(detail))
    expect(walks.map(({ name, detail }) => `${detail}: ${name}`)).toEqual([])
  })

  it.each([
    ['bags', 'bags_by_tag'],
    ['bags', 'bags_by_owner'],
    ['travellers', 'travellers_by_identity'],
    ['travellers', 'travellers_by_pnr'],
    ['worklist_entries', 'worklist_entries_by_traveller'],
    ['inspections', 'inspections_by_traveller'],
    ['flights', 'flights_by_arrival'],
  ])('find %s by the index %s', (_table, index) => {
    expect(
      plans.some(
        ({ detail }) => detail.includes(`USING INDEX ${index}`) || detail.includes(`USING COVERING INDEX ${index}`),
      ),
    ).toBe(true)
  })
})
