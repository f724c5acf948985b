/** Learning on any table: reading, kinds of columns, crosses, the honest split. */
import { describe, expect, it } from 'vitest'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { inferColumnKinds } from '#models/tables/columnKinds.ts'
import { chooseCrosses } from '#models/tables/chooseCrosses.ts'
import { learnTable } from '#models/tables/learnTable.ts'
import { parseTable } from '#models/tables/parseTable.ts'
import { readLabels } from '#models/tables/readLabels.ts'
import type { Table } from '#models/tables/Table.ts'
import { fitTableFeatures } from '#models/tables/tableFeatures.ts'

/** Fraud follows weight, and one agent with one port: neither says much alone. */
function makeTable(n: number, seed: number): Table {
  const random = createRandom(seed)
  const rows = Array.from({ length: n }, (_, i) => {
    const agent = `A${random.integer(12)}`
    const port = `P${random.integer(12)}`
    const kg = random.next() < 0.1 ? '' : (random.next() * 50).toFixed(1)
    const odd = (Number(agent.slice(1)) + Number(port.slice(1))) % 12 === 0
    const p = odd ? 0.9 : 0.05 + Number(kg || 10) / 250
    return [String(i), agent, port, kg, random.next() < p ? 'yes' : 'no']
  })
  return { columns: ['id', 'agent', 'port', 'kg', 'found'], rows }
}

let ticks = 0
const base = { label: 'found', drop: ['id'], group: [], now: () => ticks++ }

describe('reading a table', () => {
  it('takes quotes, a byte order mark, short and long rows as they come', () => {
    const table = parseTable('\uFEFFa,b,c\r\n"x, ""y""",2,3\n1\n1,2,3,4\n\n')
    expect(table.columns).toEqual(['a', 'b', 'c'])
    expect(table.rows).toEqual([
      ['x, "y"', '2', '3'],
      ['1', '', ''],
      ['1', '2', '3'],
    ])
  })

  it('tells codes with leading zeros from numbers, and days from both', () => {
    const table = parseTable(
      'code,n,day,same,text\n0101,1.5,2020-01-02,7,a\n0902,-2e3,2020-02-30,7,\n9999,,2021-01-01,7,b',
    )
    const kinds = inferColumnKinds(table, new Set())
    expect(kinds.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'code category',
      'n number',
      'day day',
      'text category',
    ])
  })

  it('takes NA for no value among numbers, and for Namibia among countries', () => {
    const table = parseTable('kg,country\n1.5,NA\nNA,KR\n7,NA')
    const features = fitTableFeatures(table, { skipped: new Set(), crosses: [] })
    expect(features.plans.map(({ kind }) => kind)).toEqual(['number', 'category'])
    expect([...features.toRows(table)]).toEqual([1.5, 0, Number.NaN, 1, 7, 0])
  })

  it('reads words and numbers as labels and names a cell that is neither', () => {
    const table = parseTable('y\n1\n0\ntrue\nNo\n2')
    expect([...readLabels(table, 'y')]).toEqual([1, 0, 1, 0, 1])
    expect(() => readLabels(parseTable('y\n1\nmaybe'), 'y')).toThrow('row 2: "maybe"')
    expect(() => readLabels(table, 'z')).toThrow('no column "z"')
  })
})

describe('features of a table', () => {
  it('know values from the training table only: later strangers share one code, empty cells are missing', () => {
    const train = parseTable('c,x\na,1\nb,2\na,3\na,')
    const features = fitTableFeatures(train, { skipped: new Set(), crosses: [['c', 'x']] })
    const rows = features.toRows(parseTable('c,x\nb,2\nz,\n,1'))
    const column = (name: string): number[] => {
      const at = features.names.indexOf(name)
      return [0, 1, 2].map((i) => rows[i * features.names.length + at]!)
    }
    expect(column('c')).toEqual([1, 2, Number.NaN])
    expect(features.names).toContain('c x x')
    expect(column('c x x')).toEqual([1, 4, 4])
  })

  it('join the pair that tells and leave the others', async () => {
    const train = makeTable(4000, 1)
    const labels = readLabels(train, 'found')
    const crosses = await chooseCrosses({
      train,
      skipped: new Set(['id', 'found']),
      labels,
      settings: { seed: 1, threads: 1, categoryOrder: 'random' },
    })
    expect(crosses[0]!.toSorted()).toEqual(['agent', 'port'])
  })
})

describe('learning on a table', () => {
  it('measures every learner on rows none has seen, and voting beside them', async () => {
    const [train, valid, test] = [makeTable(3000, 1), makeTable(1500, 2), makeTable(1500, 3)]
    const answer = await learnTable({ ...base, train, valid, test })
    expect(Object.keys(answer.learners)).toEqual(['boostedTrees', 'forest', 'logistic', 'voting'])
    expect(answer.learners['boostedTrees']!.auc).toBeGreaterThan(0.72)
    expect(answer.learners['voting']!.auc).toBeGreaterThan(0.72)
    expect(answer.learners['voting']!.precisionAt['5']).toBeGreaterThan(0.7)
    for (const figures of Object.values(answer.learners)) {
      expect(figures.ece).toBeLessThan(0.06)
      expect(figures.fitMs).toBeGreaterThan(0)
      expect(figures.precisionRange['5'][0]).toBeLessThan(figures.precisionAt['5'])
      expect(figures.precisionRange['5'][1]).toBeGreaterThanOrEqual(figures.precisionAt['5'])
    }
    expect(answer.rows).toEqual({ train: 3000, valid: 1500, test: 1500 })
  })

  it('cannot be helped by the labels of the test: turned round, they only turn the figures', async () => {
    const [train, valid, test] = [makeTable(1500, 1), makeTable(800, 2), makeTable(800, 3)]
    const turned = { ...test, rows: test.rows.map((row) => [...row.slice(0, 4), row[4] === 'yes' ? 'no' : 'yes']) }
    const a = await learnTable({ ...base, train, valid, test })
    const b = await learnTable({ ...base, train, valid, test: turned })
    for (const name of Object.keys(a.learners)) {
      expect(b.learners[name]!.auc).toBeCloseTo(1 - a.learners[name]!.auc!, 10)
    }
  })

  it('leaves out rows that share the group with train, and says how many', async () => {
    const [train, valid, test] = [makeTable(800, 1), makeTable(400, 2), makeTable(400, 3)]
    const tuples = new Set(train.rows.map((row) => `${row[1]} ${row[3]}`))
    const shared = (table: Table): number => table.rows.filter((row) => tuples.has(`${row[1]} ${row[3]}`)).length
    const answer = await learnTable({ ...base, train, valid, test, group: ['agent', 'kg'] })
    expect(answer.dropped).toEqual({ valid: shared(valid), test: shared(test) })
    expect(answer.dropped.test).toBeGreaterThan(0)
    expect(answer.rows.test).toBe(400 - shared(test))
  })

  it('warns of tuples that come again with the same outcome, and measures the others apart', async () => {
    const random = createRandom(7)
    const goods = Array.from({ length: 400 }, (_, i) => [
      `G${i % 40}`,
      String(1000 + i),
      random.next() < 0.3 ? '1' : '0',
    ])
    const draw = (n: number, fresh: number): Table => ({
      columns: ['code', 'price', 'found'],
      rows: Array.from({ length: n }, (_, i) =>
        i % 4 < fresh
          ? [`G${i % 40}`, String(5000 + random.integer(1e6)), i % 3 === 0 ? '1' : '0']
          : goods[random.integer(400)]!,
      ),
    })
    const [train, valid, test] = [draw(3000, 0), draw(800, 2), draw(800, 2)]
    const { leak, learners } = await learnTable({ ...base, drop: [], train, valid, test })
    expect(leak!.columns.toSorted()).toEqual(['code', 'price'])
    expect(leak!.testShare).toBeCloseTo(0.5, 1)
    expect(leak!.pureShare).toBe(1)
    expect(leak!.unseenRows).toBe(400)
    expect(leak!.unseen['boostedTrees']!.auc).toBeLessThan(learners['boostedTrees']!.auc! - 0.1)
    const honest = await learnTable({
      ...base,
      train: makeTable(1500, 1),
      valid: makeTable(600, 2),
      test: makeTable(600, 3),
    })
    expect(honest.leak).toBeNull()
  })

  it('refuses with a reason where nothing is left to judge on', async () => {
    const train = makeTable(300, 1)
    const task = learnTable({ ...base, train, valid: train, test: train, group: ['agent', 'port', 'kg'] })
    await expect(task).rejects.toThrow('do not share their group')
  })
})
