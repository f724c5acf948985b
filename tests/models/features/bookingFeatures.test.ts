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

  it('counts changes by what they changed, not what was there from the first hour', () => {
    const item = (subject: 'segment' | 'name', action: 'added' | 'changed' = 'changed', at: string | null = null) => {
      return { at, agent: null, action, subject, text: '', span }
    }
    const history = [
      item('name', 'added'),
      item('segment', 'added', '2026-11-21T10:45:00Z'),
      item('segment', 'added', '2026-11-21T15:45:00Z'),
      item('segment'),
      item('name'),
    ]
    const dossier = makeDossier({ pnr: makePnr({ history, changedAt: '2026-11-21T17:30:00Z' }) })
    expect(readFeatures(dossier, 'changes', 'segment-changes', 'name-changes', 'last-change-hours')).toEqual([
      3, 2, 1, 2,
    ])
  })

  it('counts what differed from push to push where no history is sent, and bags not at all', () => {
    const bookingChanges = [
      { field: 'itinerary', at: '2026-11-20T19:30:00Z' },
      { field: 'travellers', at: '2026-11-21T09:30:00Z' },
      { field: 'bags', at: '2026-11-21T18:30:00Z' },
    ]
    const ids = ['changes', 'segment-changes', 'name-changes', 'last-change-hours']
    expect(readFeatures(makeDossier({ bookingChanges }), ...ids)).toEqual([2, 1, 1, 10])
    expect(readFeatures(makeDossier({ bookingChanges: [] }), ...ids)).toEqual([0, 0, 0, null])
    expect(readFeatures(makeDossier(), ...ids)).toEqual([null, null, null, null])
  })

  it('does not miss the infants that have no seat', () => {
    const [adult] = makePnr().travellers
    const travellers = [
      adult as NonNullable<typeof adult>,
      { ...(adult as NonNullable<typeof adult>), kind: 'infant' as const },
    ]
    const sized = (size: number) => makeDossier({ pnr: makePnr({ size, travellers }) })
    expect(readFeatures(sized(1), 'size-differs')).toEqual([0])
    expect(readFeatures(sized(2), 'size-differs')).toEqual([0])
    expect(readFeatures(sized(4), 'size-differs')).toEqual([3])
  })

  it('looks for an address at the destination', () => {
    const address = (country: string | null) => {
      return {
        kind: 'address' as const,
        value: '',
        asSent: '',
        travellerRef: null,
        country,
        city: null,
        purpose: 'contact' as const,
        span,
      }
    }
    const at = (...countries: (string | null)[]) => makeDossier({ pnr: makePnr({ contacts: countries.map(address) }) })
    expect(readFeatures(at('BR', 'KOR'), 'address-here')).toEqual([1])
    expect(readFeatures(at('BR'), 'address-here')).toEqual([0])
    expect(readFeatures(at(null), 'address-here')).toEqual([null])
  })
})
