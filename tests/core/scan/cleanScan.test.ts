/** What readers and keyboards do to a code before it is read. */
import { describe, expect, it } from 'vitest'
import { cleanScan } from '#core/scan/cleanScan.ts'
import { readBoardingPass } from '#core/scan/readBoardingPass.ts'
import { readHalfMrz } from '#core/scan/readHalfMrz.ts'
import { readTagText } from '#core/scan/readTagText.ts'
import { hangulKeys } from '#core/text/hangulKeys.ts'

const on = '2026-11-22'
const pass = 'M1HAN/SARANG          EABC123 NRTICNKE 8101 326Y012A0025 100'

describe('a scanned text', () => {
  it('loses the sign of the scanner, and nothing else', () => {
    for (const sign of [']L0', ']Q3', ']e0', '\u0002]L2', ' ]z3']) {
      expect(readBoardingPass(cleanScan(`${sign}${pass}\r\n`), on)?.legs[0]?.seat).toBe('12A')
    }
    expect(readTagText(cleanScan(']I00180700123'))?.first).toBe('0180700123')
    expect(cleanScan('P<KOR\nM7001')).toBe('P<KOR\nM7001')
    expect(cleanScan('KIM ]L0')).toBe('KIM ]L0')
  })
  it('typed under a Korean keyboard is what the keys were', () => {
    expect(hangulKeys('ㅡ70011223').toUpperCase()).toBe('M70011223')
    expect(hangulKeys('ㅗㅐㅜㅎ')).toBe('hong')
    expect(hangulKeys('안녕 값')).toBe('dkssud rkqt')
    expect(hangulKeys('쀓ㅖ')).toBe('QnpfgP')
    expect(hangulKeys("O'BRIEN 12A Ж")).toBe("O'BRIEN 12A Ж")
    // The keys m, 1, h, a, n as an input method puts them together.
    expect(cleanScan('ㅡ1ㅗ무').toUpperCase()).toBe('M1HAN')
  })
})

describe('one line of a passport', () => {
  it('gives the name above, the number and the birth below, and says that it is half', () => {
    const above = readHalfMrz('P<BRACOSTA<<CARMEN<<<<<<<<<<<<<<<<<<<<<<<<<<', on)
    expect(above).toMatchObject({ surname: 'COSTA', given: 'CARMEN', documentNumber: null, problems: ['half-read'] })
    const below = readHalfMrz('FE913001<5BRA9911178F3304134<<<<<<<<<<<<<<08', on)
    expect(below).toMatchObject({ documentNumber: 'FE913001', birthOn: '1999-11-17', problems: ['half-read'] })
    expect(below?.fields.map((it) => [it.field, it.check])).toEqual([
      ['documentNumber', 'ok'],
      ['nationality', 'none'],
      ['birthDate', 'ok'],
      ['sex', 'none'],
      ['expiryDate', 'ok'],
    ])
  })
  it('keeps telling of a wrong digit, and offers what one misread character makes of it', () => {
    const below = readHalfMrz('FE9130O1<5BRA9911178F3304134<<<<<<<<<<<<<<08', on)
    expect(below?.problems).toEqual(['half-read', 'check-digit:documentNumber'])
    expect(below?.likelyNumbers).toContain('FE913001')
  })
  it('is not seen in names, passes, tags, numbers and whole zones', () => {
    const whole = 'P<BRACOSTA<<CARMEN<<<<<<<<<<<<<<<<<<<<<<<<<<\nFE913001<5BRA9911178F3304134<<<<<<<<<<<<<<08'
    for (const text of ['KIM', 'PARK JI YEON', pass, '0180700123', 'M70011223', 'ABC123', whole, ''])
      expect(readHalfMrz(text, on)).toBeNull()
  })
})
