/** Which bar code of a picture is meant, how far a pass is turned in it, and what a scan leaves in doubt. */
import { describe, expect, it } from 'vitest'
import { scanDoubts } from '#renderer/format/scanDoubts.ts'
import { judgeCodes } from '#renderer/camera/judgeCodes.ts'
import { type SeenCode, slantOf, sweepAngle } from '#renderer/camera/straighten.ts'

const on = '2026-11-22'
const pass = { format: 'PDF417', text: 'M1HAN/SARANG          EABC123 NRTICNKE 8101 326Y012A0025 100' }
const tag = { format: 'ITF', text: '0180700123' }
const menu = { format: 'QRCode', text: 'https://example.org/menu' }

describe('codes in a picture', () => {
  it('mean the boarding pass, also with its bag tag beside it', () => {
    expect(judgeCodes([tag, pass], null, on)).toEqual({ kind: 'taken', text: pass.text })
  })
  it('mean a bag tag only once it was read the same twice, for it has no check digit', () => {
    expect(judgeCodes([tag], null, on)).toEqual({ kind: 'again', text: tag.text })
    expect(judgeCodes([tag], '0180700124', on)).toEqual({ kind: 'again', text: tag.text })
    expect(judgeCodes([tag], tag.text, on)).toEqual({ kind: 'taken', text: tag.text })
  })
  it('are named as foreign where they are neither, and as nothing where there are none', () => {
    expect(judgeCodes([menu], null, on)).toEqual({ kind: 'foreign' })
    expect(judgeCodes([{ format: 'ITF', text: '018070' }], null, on)).toEqual({ kind: 'foreign' })
    expect(judgeCodes([], null, on)).toEqual({ kind: 'nothing' })
  })
})

describe('a pass held askew', () => {
  const seen = (top: number, bottom: number, isValid = false): SeenCode => {
    const edge = (y: number, degrees: number) => ({
      from: { x: 100, y },
      to: { x: 500, y: y + 400 * Math.tan((degrees * Math.PI) / 180) },
    })
    const [upper, lower] = [edge(100, top), edge(300, bottom)]
    return {
      format: 'PDF417',
      isValid,
      position: { topLeft: upper.from, topRight: upper.to, bottomLeft: lower.from, bottomRight: lower.to },
    }
  }
  it('is turned by the edge that slants more, because a level one is the usual mistake', () => {
    expect(slantOf([seen(0, -1.8)])).toBeCloseTo(-1.8)
    expect(slantOf([seen(5.4, 5.2)])).toBeCloseTo(5.4)
  })
  it('says nothing where edges were mistaken, where it was read, or where none was seen', () => {
    expect(slantOf([seen(-129, -124)])).toBeNull()
    expect(slantOf([seen(4, 4, true)])).toBeNull()
    expect(slantOf([])).toBeNull()
  })
  it('is sought to either side, two degrees apart, again and again', () => {
    const tried = Array.from({ length: 12 }, (_, misses) => sweepAngle(misses))
    expect(tried.toSorted((a, b) => a - b)).toEqual([-12, -10, -8, -6, -4, -2, 2, 4, 6, 8, 10, 12])
    expect(sweepAngle(12)).toBe(tried[0])
  })
})

describe('a scan', () => {
  it('leaves in doubt what has a wrong check digit or differs from what was sent, and nothing else', () => {
    const fields = [
      { field: 'documentNumber', value: 'M7OO11223', check: 'wrong' as const },
      { field: 'birthOn', value: '880808', check: 'ok' as const },
      { field: 'name', value: 'HAN', check: 'none' as const },
    ]
    expect(scanDoubts({ fields, problems: ['check-digit:documentNumber', 'differs:nationality'] })).toEqual([
      { code: 'wrongCheck', field: 'documentNumber' },
      { code: 'differs', field: 'nationality' },
    ])
    expect(scanDoubts({ fields: fields.slice(1), problems: ['nobody-expected'] })).toEqual([])
  })
})
