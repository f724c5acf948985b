/** The product's own files: JSON and CSV say the same, a bad row costs nothing but itself, and the schemas describe what is read. */
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { publishRecordSchema } from '#core/messages/records/recordSchemas.ts'

const read = (text: string) =>
  parseBytes(new TextEncoder().encode(text), { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' })
const codes = (text: string) => read(text).flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))

describe('own files', () => {
  it('say the same in JSON and in CSV', () => {
    const fields = {
      reference: 'W1',
      surname: 'HONG',
      given: 'GILDONG',
      aliases: ['A B', 'C'],
      birthOn: '1972-09-10',
      sex: 'M',
      nationality: 'KOR',
      documentNumber: 'M1',
      reason: 'r',
      expiresOn: '2027-01-01',
    }
    const json = JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [fields] })
    const csv = `${Object.keys(fields).join(',')}\n${Object.values(fields)
      .map((value) => (Array.isArray(value) ? value.join('|') : value))
      .join(',')}\n`
    const rows = (text: string) => read(text).flatMap((item) => (item.kind === 'watchlist' ? [item.row] : []))
    expect(rows(json)).toEqual([fields])
    expect(rows(csv)).toEqual([fields])
  })

  it('give every whole entry of a file that was cut anywhere', () => {
    const entries = [1, 2, 3].map((n) => ({
      reference: `D${n}`,
      channel: 'paper',
      surname: `NAME${n}`,
      given: 'X',
      items: [],
      answers: {},
    }))
    const text = JSON.stringify({ format: 'gateside-declarations', version: 1, declarations: entries })
    const starts = entries.map((entry) => text.indexOf(JSON.stringify(entry)) + JSON.stringify(entry).length)
    for (let cut = 60; cut < text.length; cut++) {
      const found = read(text.slice(0, cut)).filter((item) => item.kind === 'declaration').length
      expect(found, `cut at ${cut}`).toBe(starts.filter((end) => end <= cut).length)
    }
  })

  it('read dates in the forms that tables have, and no others', () => {
    const row = (birth: string) =>
      read(`surname,birthOn,aliases\nHONG,${birth},\n`).flatMap((item) =>
        item.kind === 'watchlist' ? [item.row.birthOn] : [],
      )[0]
    for (const birth of ['1972-09-10', '1972/09/10', '1972.09.10', '19720910', '1972-09-10T00:00:00Z'])
      expect(row(birth)).toBe('1972-09-10')
    for (const birth of ['1972-13-10', 'yesterday', '10/09/72']) expect(row(birth)).toBeNull()
    expect(codes('surname,birthOn,aliases\nHONG,1972-13-10,\n')).toEqual(['field-unreadable'])
  })

  it('never make a label of a result that nobody can read', () => {
    const items = read('surname,given,outcome\nHONG,A,drugs\nLEE,B,maybe\n')
    expect(items.filter((item) => item.kind === 'inspection')).toHaveLength(1)
    expect(codes('surname,given,outcome\nHONG,A,drugs\nLEE,B,maybe\n')).toEqual([
      'field-unreadable',
      'outcome-unreadable',
    ])
  })

  it('have a published schema of every kind', () => {
    for (const kind of ['declarations', 'inspections', 'watchlist', 'schedule'] as const) {
      expect(publishRecordSchema(kind)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: { format: { const: `gateside-${kind}` } },
      })
    }
  })
})
