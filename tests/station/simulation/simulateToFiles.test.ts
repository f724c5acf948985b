import { expect, it } from 'vitest'
import { loadReference } from '#station/reference/loadReference.ts'
import { simulateToFiles, truthFileName } from '#station/simulation/simulateToFiles.ts'

it('gives files whose order by name is that of their arrival, the truth under a name that imports pass over, and a summary', () => {
  const wish = { days: 2, seed: 2, startOn: '2026-11-30', travellersPerDay: 400, reference: loadReference() }
  const simulated = simulateToFiles(wish)
  expect(() => simulated.summary()).toThrow('no day')
  const names = [...simulated.files].map((file) => file.name)
  const messages = names.filter((name) => name !== truthFileName)
  expect(messages).toEqual(messages.toSorted())
  expect(new Set(messages).size).toBe(messages.length)
  expect(new Set(messages.map((name) => name.slice(0, 7)))).toEqual(new Set(['2026-11', '2026-12']))
  expect(truthFileName.startsWith('.')).toBe(true)
  const summary = simulated.summary()
  expect(summary).toMatchObject({ days: 2, files: messages.length })
  expect(summary.counts.travellers).toBeGreaterThan(500)
  expect(summary.baseRates.offenders).toBeGreaterThan(0.005)
})
