import { expect, it } from 'vitest'
import { displayName } from '#station/jobs/formatListRow.ts'

it('whoever is not named stands in a list as a question mark with the booking, not as a gap', () => {
  expect(displayName({ surname: 'KIM', given: 'MINJUN', locator: 'ABC123' })).toBe('KIM MINJUN')
  expect(displayName({ surname: '', given: 'MADONNA' })).toBe('MADONNA')
  expect(displayName({ surname: '', given: '', locator: 'WEAMU9' })).toBe('? WEAMU9')
  expect(displayName({ surname: '', given: '', locator: null })).toBe('?')
})
