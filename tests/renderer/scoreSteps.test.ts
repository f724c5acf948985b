import { describe, expect, it } from 'vitest'
import type { Reason } from '#core/worklist/Reason.ts'
import { roundToSum } from '../../renderer/format/roundToSum.ts'
import { scoreSteps } from '../../renderer/format/scoreSteps.ts'

const reason = (key: string, logOdds: number, more: Partial<Reason> = {}): Reason => ({
  ...{ key, features: [key], logOdds, text: { ko: key, en: key } },
  ...more,
})
const values = [0.524, -0.333, 0.248, 0.127, 0.126, 0.125, 0.124, -0.049, 0.013, 0.009]
const reasons = [...values.map((value, at) => reason(`r${at}`, value)), reason('unknown', 0.31, { parts: [] })]
const base = -7.9137
const total = base + reasons.reduce((sum, one) => sum + one.logOdds, 0)
const sum = { base, total, p: 1 / 72, reasons, limit: 5 }

describe('the way from the starting point to a score', () => {
  it('adds up, by the very numbers shown, to the score shown', () => {
    const steps = scoreSteps(sum)
    const score = steps.at(-1)
    const walked = steps.slice(0, -1).reduce((whole, step) => whole + Math.round(step.shown * 100), 0)
    expect(walked).toBe(Math.round((score?.shown ?? 0) * 100))
    expect(score?.shown).toBeCloseTo(Math.log(1 / 71), 2)
  })

  it('begins each step where the one before ended', () => {
    const steps = scoreSteps(sum)
    for (const [at, step] of steps.slice(1).entries()) expect(step.from, step.kind).toBeCloseTo(steps[at]?.to ?? NaN, 9)
    for (const { from, to } of steps) expect(Math.min(from, to, 1 - from, 1 - to)).toBeGreaterThanOrEqual(-1e-9)
  })

  it('tells what calibration did, and what stands behind one line; what is not known has a line of its own', () => {
    const kinds = scoreSteps(sum).map(({ kind }) => kind)
    expect(kinds).toEqual(['base', ...Array.from({ length: 6 }, () => 'reason'), 'rest', 'calibration', 'score'])
    expect(scoreSteps(sum).find(({ kind }) => kind === 'rest')?.reasons).toHaveLength(5)
    expect(scoreSteps(sum).filter(({ reasons: [one] }) => one?.key === 'unknown')).toHaveLength(1)
  })

  it('has no step that changes nothing', () => {
    const p = 1 / (1 + Math.exp(-total))
    expect(scoreSteps({ ...sum, p, limit: 20 }).map(({ kind }) => kind)).not.toContain('calibration')
    expect(scoreSteps({ ...sum, p: 0 }).at(-1)?.shown).toBeLessThan(-10)
  })
})

it('rounds parts so that they make the whole, none by more than a hundredth', () => {
  const parts = [0.005, 0.005, 0.005, -1.115, 2.345]
  const rounded = roundToSum(parts, 1.245)
  expect(Math.round(rounded.reduce((whole, part) => whole + part, 0) * 100)).toBe(125)
  for (const [at, part] of parts.entries()) expect(Math.abs((rounded[at] ?? 0) - part)).toBeLessThan(0.0101)
})
