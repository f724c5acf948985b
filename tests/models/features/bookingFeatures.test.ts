import { describe, expect, it } from 'vitest'
import { makeDossier, makePnr } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

const span = { start: 0, end: 0 }

describe('features of the booking', () => {
  it('counts the lead from booking to departure and reads the clock of the office', () => {
    // Booked 10:30 UTC, departs 19:30 UTC; 07:30 in Sao Paulo, 19:30 in Seoul.
    expect(readFeatures(makeDossier(), 'lead-hours', 'created-hour', 'created-weekday')).toEqual([9, 7, 'Saturday'])
    const agency = {
      system: '1A',
      iataNumber: '17300010',
      office: null,
      city: 'SEL',
      country: 'KR',
      kind: 'agency' as const,
      agent: null,
      span,
    }
    const korean = makeDossier({ pnr: makePnr({ agency }) })
    expect(readFeatures(korean, 'created-hour', 'agency', 'agency-kind', 'agency-country', 'agency-off-route')).toEqual(
      [19, '1730001', 'agency', 'KOR', 0],
    )
    const lagos = makeDossier({ pnr: makePnr({ agency: { ...agency, city: 'LOS', country: null } }) })
    expect(readFeatures(lagos, 'agency-country', 'agency-off-route')).toEqual(['NGA', 1])
  })

  it('takes the earliest locator where the booking has no time of its own', () => {
    const locators = [
      { system: 'ET', code: 'A', kind: null, createdAt: '2026-11-20T19:30:00Z' },
      { system: '1A', code: 'B', kind: null, createdAt: '2026-11-19T19:30:00Z' },
    ]
    expect(readFeatures(makeDossier({ pnr: makePnr({ createdAt: null, locators }) }), 'lead-hours')).toEqual([48])
  })

  it('counts changes by what they changed', () => {
    const item = (subject: 'segment' | 'name') => ({
      at: null,
      agent: null,
      action: 'changed' as const,
      subject,
      text: '',
      span,
    })
    const history = [item('segment'), item('segment'), item('name')]
    const dossier = makeDossier({ pnr: makePnr({ history, changedAt: '2026-11-21T17:30:00Z', size: 3 }) })
    expect(
      readFeatures(dossier, 'changes', 'segment-changes', 'name-changes', 'last-change-hours', 'size-differs'),
    ).toEqual([3, 2, 1, 2, 2])
  })
})
