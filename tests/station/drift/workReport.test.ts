import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract } from '#core/contract/contract.ts'
import type { WorkReport } from '#core/contract/packReports.ts'
import { formatWorkCsv } from '#station/drift/formatWorkCsv.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import type { TestEngine } from '../../helpers/openTestEngine.ts'
import { openLivedStation } from '../packs/openLivedStation.ts'

let test: TestEngine
let auditor: LocalClient
let report: WorkReport

beforeAll(async () => {
  test = await openLivedStation()
  auditor = await test.signIn('auditor')
  report = await auditor.packs.work({ from: '2026-06-01', to: '2026-06-30', by: 'day' })
})
afterAll(() => test.close())

const sumOf = (name: 'travellers' | 'flagged' | 'confirmed' | 'inspected' | 'found' | 'randomChecks') =>
  report.periods.reduce((sum, period) => sum + period[name], 0)

describe('statistics of work', () => {
  it('count every traveller once, and days add up to the whole, as the contract promises', () => {
    const schema = contract.packs.work['~orpc'].outputSchema as z.ZodType
    expect(schema.parse(report)).toEqual(report)
    expect(report.periods.length).toBeGreaterThanOrEqual(12)
    for (const name of ['travellers', 'flagged', 'confirmed', 'inspected', 'found', 'randomChecks'] as const) {
      expect(sumOf(name), name).toBe(report.total[name])
      expect(report.total[name], name).toBeGreaterThan(0)
    }
    const labelled = new Set([...test.engine.station.store.inspections.readLabels()].map((label) => label.traveller))
    expect(report.total.inspected).toBe(labelled.size)
    const outcomes = Object.values(report.total.outcomes).reduce((sum, count) => sum + count, 0)
    expect(outcomes).toBe(report.total.inspected)
    expect(report.total.found).toBe(report.total.inspected - report.total.outcomes.nothing)
  })

  it('by week are the same in fewer lines', async () => {
    const weekly = await auditor.packs.work({ from: '2026-06-01', to: '2026-06-30', by: 'week' })
    expect(weekly.total).toEqual(report.total)
    expect(weekly.periods.map((period) => period.period)).toEqual(['2026-W23', '2026-W24'])
  })

  it('give no figures of groups under 30 people', () => {
    for (const { groups } of report.groups) {
      for (const group of groups) {
        expect(group.suppressed).toBe(group.travellers < 30)
        if (group.suppressed) expect(group.selectionRate ?? group.hitRate ?? group.selectionRatio).toBeNull()
      }
    }
    expect(report.groups.find((one) => one.by === 'sex')?.groups.some((group) => !group.suppressed)).toBe(true)
    expect(report.groups.some((one) => one.groups.some((group) => group.suppressed))).toBe(true)
  })

  it('leave as CSV with one line a period, and the log says who took them out', async () => {
    const { fileName, text } = await auditor.packs.workCsv({
      from: '2026-06-01',
      to: '2026-06-30',
      by: 'day',
      table: 'periods',
    })
    expect(fileName).toMatch(/^gateside-.*-periods-2026-06-01-2026-06-30\.csv$/)
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(report.periods.length + 1)
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1)
    const [line] = (await auditor.station.audit({ limit: 5 })).filter((one) => one.request === 'packs.workCsv')
    expect(line).toMatchObject({ action: 'export', user: 'auditor-1', subject: 'periods:2026-06-01:2026-06-30' })
  })

  it('are closed to inspectors', async () => {
    const inspector = await test.signIn('inspector')
    const asking = inspector.packs.workCsv({ from: '2026-06-01', to: '2026-06-30', table: 'groups' })
    await expect(asking).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('never let a spreadsheet run a name as a formula', () => {
    const [first] = report.groups
    const odd = { ...report, groups: first ? [{ ...first, groups: [{ ...first.groups[0]!, group: '=1+1,"x"' }] }] : [] }
    expect(formatWorkCsv(odd, 'groups').split('\r\n')[1]).toContain(`"'=1+1,""x"""`)
  })
})
