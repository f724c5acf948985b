import { describe, expect, it } from 'vitest'
import { latinName } from '#core/text/latinName.ts'

describe('a name for machines without its letters', () => {
  it.each(['HONG GILDONG', 'MÜLLER-LÜDENSCHEIDT ÅSA', "O'NEILL 2ND", ''])('leaves %s alone', (name) => {
    expect(latinName(name)).toBeNull()
  })

  it.each([
    ['ДОСТОЕВСКАЯ ЕЛИЗАВЕТА', /^DOSTO[A-Z ]+$/],
    ['홍 길동', /^HONG GILDONG$/],
    ['กฤษณพงศ์', /^[A-Z ]+$/],
    ['محمد', /^[A-Z ]+$/],
  ])('writes %s in Latin capitals', (name, wanted) => {
    expect(latinName(name)).toMatch(wanted)
  })
})
