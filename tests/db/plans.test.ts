/** No question of the product walks through a table that grows with the travellers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openStore } from '#db/store.ts'
import { readQueries } from '#db/queries/read.ts'

const dir = mkdtempSync(join(tmpdir(), 'gateside-plans-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Tables that have rows for each traveller, bag or message ever stored. */
const growing = new Set([
  ...['travellers', 't', 'traveller_bodies', 'traveller_changes', 'bags', 'bag_events', 'pnrs', 'pnr_versions', 'raws'],
  ...['messages', 'problems', 'links', 'rates', 'declarations', 'inspections', 'worklist_entries', 'entry'],
  ...['bag_acts', 'notes', 'sheets'],
  ...['feature_rows', 'dispositions', 'manual_selections', 'watchlist_hits', 'log'],
])

/** Walks on purpose: training, bundles, counts of everything, a purge once in a long while, a deletion that a person asked for. */
const allowed = [
  /SELECT traveller, as_of AS asOf, row_f32 AS bytes FROM feature_rows ORDER BY traveller/,
  /FROM feature_rows JOIN travellers/,
  /count\(\*\) AS n FROM (feature_rows|travellers)$/,
  /FROM inspections JOIN travellers ON travellers.row = inspections.traveller\s+WHERE corrected_by IS NULL/,
  /GROUP BY station/,
  /FROM messages ORDER BY row DESC LIMIT 1$/,
  /DELETE FROM links WHERE (at_ms|traveller)/,
]

it('asks every question by an index', () => {
  const asked = new Set<string>()
  const prepare = Sqlite.prototype.prepare
  Sqlite.prototype.prepare = function remember(this: Sqlite.Database, text: string) {
    asked.add(text)
    return prepare.call(this, text)
  } as typeof prepare
  const store = openStore({ file: join(dir, 'plans.db'), key: Buffer.alloc(32, 5) })
  readQueries(store.sql)
  Sqlite.prototype.prepare = prepare
  const questions = [...asked].filter(
    (text) => /^\s*(SELECT|UPDATE|DELETE|WITH)/i.test(text) && !/sqlite_schema/.test(text),
  )
  expect(questions.length).toBeGreaterThan(60)
  const walks = questions.flatMap((text) => {
    if (allowed.some((pattern) => pattern.test(text))) return []
    const parameters = new Set([...text.matchAll(/[@$:](\w+)/g)].map(([, name]) => name))
    const plan = planOf(store.sql, text, parameters)
    return plan
      .filter((step) => /^SCAN (\w+)/.test(step) && growing.has(/^SCAN (\w+)/.exec(step)?.[1] ?? ''))
      .filter((step) => !/VIRTUAL TABLE/.test(step))
      .map((step) => `${step} <- ${text.replace(/\s+/g, ' ').slice(0, 160)}`)
  })
  store.close()
  expect(walks).toEqual([])
})

function planOf(sql: Sqlite.Database, text: string, names: ReadonlySet<string | undefined>): readonly string[] {
  const statement = sql.prepare(`EXPLAIN QUERY PLAN ${text}`)
  const count = (text.match(/\?/g) ?? []).length
  const named = Object.fromEntries([...names].map((name) => [name ?? '', null]))
  const rows = count > 0 ? statement.all(...Array.from({ length: count }, () => null)) : statement.all(named)
  return (rows as { detail: string }[]).map((row) => row.detail)
}
