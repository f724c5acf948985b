/** The yearly review of the indicators: due a year on, signed once, with doubts that stay. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
beforeAll(async () => {
  test = await openTestEngine('2026-11-22T06:00:00Z')
})
afterAll(() => test.close())

describe('the review of the indicators', () => {
  it('shows every indicator of both models with its justification in both languages', async () => {
    const [high, drug] = await test.console.reviews.read()
    expect([high?.indicators.length, drug?.indicators.length]).toEqual([99, 155])
    for (const { id, justification, meaning } of [...(high?.indicators ?? []), ...(drug?.indicators ?? [])]) {
      expect(justification.en.length, id).toBeGreaterThan(20)
      expect(justification.ko, id).toMatch(/[가-힣]/)
      expect(meaning.ko, id).toMatch(/[가-힣]/)
    }
    expect(high?.indicators.filter((one) => one.protected).map((one) => one.id)).toContain('nationality')
  })

  it('is due a year after the training, overdue from then on, and a year after the signature again', async () => {
    const auditor = await test.signIn('auditor')
    const before = (await auditor.reviews.read())[0]
    const trained = before?.packId?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? ''
    expect(before).toMatchObject({
      reviews: [],
      overdue: false,
      dueOn: `${Number(trained.slice(0, 4)) + 1}${trained.slice(4)}`,
    })
    test.setTime('2027-12-01T06:00:00Z')
    const late = await test.signIn('auditor')
    expect((await late.reviews.read())[0]?.overdue).toBe(true)
    const doubts = [{ feature: 'nationality', note: 'Selection by nationality is above the share of finds.' }]
    const [signed] = await late.reviews.sign({
      model: 'high',
      packId: before?.packId ?? '',
      note: 'All 99 read.',
      doubts,
    })
    expect(signed).toMatchObject({
      overdue: false,
      dueOn: '2028-12-01',
      reviews: [{ by: 'auditor-1', note: 'All 99 read.', doubts }],
    })
  })

  it('refuses another pack than the one in force, a strange indicator, and an inspector', async () => {
    const lead = await test.signIn('supervisor')
    const [high, drug] = await lead.reviews.read()
    const sign = (packId: string, feature: string) =>
      lead.reviews.sign({ model: 'high', packId, note: 'x', doubts: [{ feature, note: 'y' }] })
    await expect(sign(drug?.packId ?? '', 'sex')).rejects.toMatchObject({ code: 'CONFLICT', data: { kind: 'pack' } })
    await expect(sign(high?.packId ?? '', 'star-sign')).rejects.toMatchObject({ data: { kind: 'feature' } })
    const inspector = await test.signIn('inspector')
    await expect(inspector.reviews.read()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
