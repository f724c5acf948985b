/** The product's own files: JSON and CSV say the same, a bad row costs nothing but itself, and the schemas describe what is read. */
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { mapColumns } from '#core/messages/records/mapColumns.ts'
import { publishRecordSchema, recordSchemas } from '#core/messages/records/recordSchemas.ts'

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
    expect(codes('surname,birthOn,aliases\nHONG,1972-13-10,\n')).toEqual(['cell-not-a-date'])
  })

  it('never make a label of a result that nobody can read', () => {
    const items = read('surname,given,outcome\nHONG,A,drugs\nLEE,B,maybe\n')
    expect(items.filter((item) => item.kind === 'inspection')).toHaveLength(1)
    expect(codes('surname,given,outcome\nHONG,A,drugs\nLEE,B,maybe\n')).toEqual(['outcome-unreadable'])
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

  it('say row by row what is wrong, where, and what to write, and keep the good rows', () => {
    const items = read('결과,성명,생년월일\n마약,홍길동,1990.07.01\n이상없음,KIM/MINSU,1990-13-01\n')
    const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []))
    expect(problems).toMatchObject([{ code: 'cell-not-a-date', line: 3, column: 16, segment: '생년월일' }])
    expect(problems[0]?.message).toContain('write it like 1990-07-01')
    expect(problems[0]?.message).not.toContain('1990-13-01')
    expect(items.filter((item) => item.kind === 'inspection')).toHaveLength(2)
  })

  it('are known by their columns in any order and either language', () => {
    const orders = [
      'name,result,passport no,date of birth,flight no\nKIM/MINSU,drugs,M1,1990-07-01,KE018\n',
      '편명;여권번호;검사결과;생년월일;성명\nKE018;M1;마약류;1990.07.01;KIM MINSU\n',
      'FLIGHT\tOutcome\tSurname\tGiven names\tDOB\tPassport\nKE018\tDRUGS\tKIM\tMINSU\t19900701\tM1\n',
    ]
    for (const text of orders) {
      const rows = read(text).flatMap((item) => (item.kind === 'inspection' ? [item.row] : []))
      expect(rows, text).toMatchObject([
        {
          surname: 'KIM',
          given: 'MINSU',
          outcome: 'drugs',
          birthOn: '1990-07-01',
          documentNumber: 'M1',
          flight: 'KE018',
        },
      ])
    }
  })

  it('read what the product gives out itself: every column under its own name', () => {
    for (const [kind, schema] of Object.entries(recordSchemas)) {
      const map = mapColumns(Object.keys(schema.shape))
      expect(map?.kind).toBe(kind)
      expect([...(map?.fields.values() ?? [])]).toEqual(Object.keys(schema.shape))
    }
  })
})
