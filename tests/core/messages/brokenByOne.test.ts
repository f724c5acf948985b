/** A valid message with one thing wrong: exactly the problems that belong to it, and nobody lost. */
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { summarizeFile } from '#core/messages/summarizeItems.ts'

const booking = [
  "UNB+IATA:1+1A+KRC+261121:0649+0003'",
  "UNH+1+PNRGOV:13:1:IA+211126/0649/KE/018'",
  "MSG+:22'",
  "ORG+1A:MUC'",
  "TVL+211126:1430:221126:0605+LAX+ICN+KE+018'",
  "EQN+1'",
  "SRC'",
  "RCI+1A:ABC123::201026:1354'",
  "TIF+HONG:I+GILDONG MR:A:1'",
  "SSR+DOCS:HK:1:KE:::::/P/KOR/M12345678/KOR/10SEP72/M/05JUL31/HONG/GILDONG'",
  "TVL+211126:1430:221126:0605+LAX+ICN+KE+018:M'",
  "RPI+1+HK'",
  "DAT+2:211126:1105'",
  "TRI++LAX-168:::1'",
  "TIF+HONG:I+GILDONG MR:A:1'",
  "SSD+011D++++J'",
  "TBD++1:20:700+++180:0180123456:1:ICN'",
  "UNT+17+1'",
  "UNZ+1+0003'",
].join('\n')

const list = [
  "UNB+UNOA:4+KE+KRC+261121:1200+1'",
  "UNH+1+PAXLST:D:05B:UN:IATA'",
  "BGM+745'",
  "TDT+20+KE018+++KE'",
  "LOC+125+LAX'",
  "DTM+189:2611211430:201'",
  "LOC+87+ICN'",
  "DTM+232:2611220605:201'",
  "NAD+FL+++HONG:GILDONG'",
  "ATT+2++M'",
  "DTM+329:720910'",
  "MEA+CT++:2'",
  "NAT+2+KOR'",
  "DOC+P+M12345678'",
  "DTM+36:310705'",
  "CNT+42:1'",
  "UNT+16+1'",
  "UNZ+1+1'",
].join('\n')

function summary(text: string) {
  return summarizeFile(
    'x',
    parseBytes(new TextEncoder().encode(text), { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' }),
  )
}
const places = (text: string) => summary(text).problems.map(({ code, line, segment }) => `${code} ${line} ${segment}`)

describe('a whole message', () => {
  it('has no problems', () => {
    expect(summary(booking)).toMatchObject({
      format: 'PNRGOV',
      pnrs: 1,
      travellers: 1,
      segments: 1,
      bagTags: 1,
      problems: [],
    })
    expect(summary(list)).toMatchObject({ format: 'PAXLST', travellers: 1, legs: 1, problems: [] })
  })
})

describe('one thing broken in a booking', () => {
  it.each([
    ['UNT+17', 'UNT+18', ['segment-count-differs 18 UNT']],
    ['EQN+1', 'EQN+2', ['booking-count-differs 6 EQN']],
    ["SRC'\n", '', ['booking-start-missing 7 RCI', 'segment-count-differs 17 UNT']],
    ['201026:1354', '321026:1354', ['date-unreadable 8 RCI']],
    [
      'TVL+211126:1430:221126:0605+LAX+ICN+KE+018:M',
      'TVL+211326:1430:221126:0605+LAX+ICN+KE+018:M',
      ['date-unreadable 11 TVL'],
    ],
    ['/10SEP72/', '/10SEQ72/', ['document-field-unreadable 10 SSR']],
    ['MR:A:1', 'MR:ZZ:1', ['traveller-type-unknown 9 TIF']],
    ['0180123456:1:', '0180123456:0:', ['tag-count-odd 17 TBD']],
    ['RPI+1+HK', 'QQQ+1+HK', ['segment-unknown 12 QQQ']],
    ["MR:A:1'\nSSR", 'MR:A:1\nSSR', ['terminator-missing 9 null']],
    ["TIF+HONG:I+GILDONG MR:A:1'\nSSD", "TIF+NAM:I+ARA MS:A:9'\nSSD", ['traveller-only-at-check-in 15 TIF']],
    ["ORG+1A:MUC'\n", "ORG+1A:MUC'\n???\n", ['text-between-segments 5 null']],
  ])('%s -> %s', (whole, broken, expected) => {
    expect(booking).toContain(whole)
    const text = booking.replace(whole, broken)
    expect(places(text)).toEqual(expected)
    expect(summary(text).travellers).toBeGreaterThanOrEqual(1)
  })
})

describe('one thing broken in a list', () => {
  it.each([
    ['CNT+42:1', 'CNT+42:7', ['count-differs 16 CNT']],
    ['329:720910', '329:721310', ['date-unreadable 11 DTM']],
    ['CT++:2', 'CT++:x', ['measure-unreadable 12 MEA']],
    ['ATT+2++M', 'ATT+2++?+', ['sex-unreadable 10 ATT']],
    ['NAD+FL', 'NAD+XX', ['person-role-unknown 9 NAD']],
    ['NAT+2+KOR', 'NAX+2+KOR', ['segment-unknown 13 NAX']],
    ['TDT+20+KE018+++KE', 'TDT+20+KE018+++OZ', ['carrier-differs 4 TDT']],
    ['HONG:GILDONG', '', ['name-missing 9 NAD']],
    ['189:2611211430:201', '189:2699211430:201', ['date-unreadable 6 DTM']],
  ])('%s -> %s', (whole, broken, expected) => {
    expect(list).toContain(whole)
    const text = list.replace(whole, broken)
    expect(places(text)).toEqual(expected)
    expect(summary(text).travellers).toBe(1)
  })
})

describe('any one character taken out', () => {
  it('of the travellers of a booking never loses the booking', () => {
    const from = booking.indexOf('SRC')
    for (let at = from; at < booking.indexOf('UNT+'); at++) {
      const read = summary(booking.slice(0, at) + booking.slice(at + 1))
      expect(
        read.pnrs,
        `without character ${at} ${JSON.stringify(booking.slice(at - 5, at + 5))}`,
      ).toBeGreaterThanOrEqual(1)
    }
  })
})
