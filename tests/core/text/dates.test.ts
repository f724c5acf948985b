/** Dates of airline messages: every form, the right century, and no guesses. */
import fc, { assert, constantFrom, date, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseClock,
  parseDayFirst,
  parseDayWithoutYear,
  parseNamedMonth,
  parseYearFirst,
} from '#core/text/parseDate.ts'

const on = '2026-11-22'
const day = date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }).map((at) =>
  at.toISOString().slice(0, 10),
)

describe('a date', () => {
  it('survives writing and reading in full', () => {
    assert(
      property(day, (iso) => {
        const [year = '', month = '', number = ''] = iso.split('-')
        expect(parseDayFirst(number + month + year, 'near', on)).toBe(iso)
        expect(parseYearFirst(year + month + number, 'near', on)).toBe(iso)
      }),
      { seed: 1 },
    )
  })

  it('of two digits near today keeps its century', () => {
    assert(
      property(day, constantFrom('1999-06-01', '2013-05-27', '2026-11-22'), (iso, reference) => {
        const [year = '', month = '', number = ''] = iso.split('-')
        const read = parseDayFirst(number + month + year.slice(2), 'near', reference)
        if (Math.abs(Number(year) - Number(reference.slice(0, 4))) < 49) expect(read).toBe(iso)
      }),
      { seed: 2 },
    )
  })

  it('of birth lies in the past, an expiry within thirty years', () => {
    expect(parseNamedMonth('10SEP72', 'past', on)).toBe('1972-09-10')
    expect(parseNamedMonth('10SEP25', 'past', on)).toBe('2025-09-10')
    expect(parseNamedMonth('23NOV26', 'past', on)).toBe('1926-11-23')
    expect(parseNamedMonth('22NOV26', 'past', on)).toBe('2026-11-22')
    expect(parseNamedMonth('05JUL31', 'expiry', on)).toBe('2031-07-05')
    expect(parseNamedMonth('05JUL56', 'expiry', on)).toBe('2056-07-05')
    expect(parseNamedMonth('05JUL97', 'expiry', on)).toBe('1997-07-05')
    expect(parseNamedMonth('1JUL1978', 'past', on)).toBe('1978-07-01')
  })

  it('that is no day of the calendar is not read', () => {
    for (const text of ['310226', '000126', '011326', '29FE26', '', '0101', 'AB0126', '1e0126']) {
      expect(parseDayFirst(text, 'near', on)).toBeNull()
    }
    expect(parseNamedMonth('29FEB23', 'past', on)).toBeNull()
    expect(parseNamedMonth('29FEB24', 'past', on)).toBe('2024-02-29')
  })

  it('without a year is the nearest one', () => {
    expect(parseDayWithoutYear('03OCT', on)).toBe('2026-10-03')
    expect(parseDayWithoutYear('2JAN', '2026-12-30')).toBe('2027-01-02')
    expect(parseDayWithoutYear('30DEC', '2027-01-02')).toBe('2026-12-30')
    expect(parseDayWithoutYear('18 APR', '2026-04-17')).toBe('2026-04-18')
    expect(parseDayWithoutYear('29FEB', '2026-11-22')).toBeNull()
  })

  it('has a clock of four or six digits', () => {
    expect(parseClock('0915')).toBe('09:15')
    expect(parseClock('105210')).toBe('10:52')
    expect(parseClock('2400')).toBe('23:59')
    for (const text of ['2560', '1260', '12', 'AB12', '12345', '']) expect(parseClock(text)).toBeNull()
  })

  it('never makes a reader throw', () => {
    assert(
      property(fc.string({ maxLength: 10 }), (text) => {
        for (const rule of ['past', 'expiry', 'near'] as const) {
          for (const read of [parseDayFirst, parseYearFirst, parseNamedMonth]) {
            expect(read(text, rule, on) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
          }
        }
        parseDayWithoutYear(text, on)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
