import { expect, it } from 'vitest'
import { ruledCapacity } from '#station/settings/ruledCapacity.ts'

const rule = { travellerShare: 0.05, least: 0, most: 60, randomShare: 0.1 }

it('rounds up, and proposes someone wherever somebody travels', () => {
  expect([1, 19, 20, 21, 207].map((travellers) => ruledCapacity(rule, travellers))).toEqual([1, 1, 1, 2, 11])
  expect(ruledCapacity({ ...rule, travellerShare: 0.07 }, 100)).toBe(7)
})

it('stays within its bounds, and proposes nobody where the rule says so or nobody travels', () => {
  expect(ruledCapacity({ ...rule, least: 4 }, 3)).toBe(4)
  expect(ruledCapacity({ ...rule, most: 5 }, 400)).toBe(5)
  expect(ruledCapacity({ ...rule, travellerShare: 0 }, 400)).toBe(0)
  expect(ruledCapacity({ ...rule, most: 0, least: 0 }, 400)).toBe(0)
  expect(ruledCapacity({ ...rule, least: 4 }, 0)).toBe(0)
})
