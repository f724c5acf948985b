import { expect, it } from 'vitest'
import { isSameData } from '#station/merge/isSameData.ts'

const traveller = {
  name: { surname: 'HAN', given: 'SORA' },
  documents: [{ number: 'M1', issuer: null }],
  onBoard: true,
}

it('finds the same said twice, whatever the order of the fields, also after a way through JSON', () => {
  const again = { onBoard: true, documents: [{ issuer: null, number: 'M1' }], name: { given: 'SORA', surname: 'HAN' } }
  expect(isSameData(traveller, again)).toBe(true)
  expect(isSameData({ ...traveller, seat: undefined }, JSON.parse(JSON.stringify(traveller)))).toBe(true)
  expect(isSameData(traveller, { ...traveller, seat: undefined })).toBe(true)
})

it('finds every difference, however deep', () => {
  const others = [
    { ...traveller, onBoard: false },
    { ...traveller, seat: null },
    { ...traveller, documents: [] },
    { ...traveller, documents: [{ number: 'M1', issuer: 'KOR' }] },
    { ...traveller, documents: { 0: { number: 'M1', issuer: null } } },
    { ...traveller, name: null },
  ]
  for (const other of others) {
    expect(isSameData(traveller, other)).toBe(false)
    expect(isSameData(other, traveller)).toBe(false)
  }
})
