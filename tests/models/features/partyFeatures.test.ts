import { describe, expect, it } from 'vitest'
import type { PastArrival } from '#core/dossier/PersonHistory.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { makeCheckIn, makeDossier, makeName, makePnr, makeTraveller } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

const span = { start: 0, end: 0 }

function past(arrivalAt: string, change: Partial<PastArrival> = {}): PastArrival {
  return {
    flightId: `F${arrivalAt}`,
    arrivalAt,
    carrier: 'ET',
    from: 'ADD',
    origin: null,
    agency: null,
    partySize: 1,
    bagWeightKg: 12,
    outcome: null,
    ...change,
  }
}

describe('features of party and links', () => {
  const wife = makeTraveller({
    id: 't2' as Traveller['id'],
    name: makeName('SILVA', 'ANA'),
    seat: '23B',
    bagWeightKg: 8,
  })
  const friend = makeTraveller({
    id: 't3' as Traveller['id'],
    name: makeName('MOTA', 'JOSE'),
    seat: '41C',
    bagWeightKg: 16,
  })

  it('counts the party, its surnames and its children', () => {
    const child = { ...wife, birthOn: '2015-01-01' }
    expect(
      readFeatures(makeDossier({ companions: [child, friend] }), 'party-size', 'party-surnames', 'party-children'),
    ).toEqual([3, 2, 1])
    expect(readFeatures(makeDossier(), 'party-size', 'companion-finds')).toEqual([1, null])
    expect(readFeatures(makeDossier({ pnr: null }), 'party-size')).toEqual([null])
  })

  it('compares weight, seat and check-in with the companions', () => {
    const traveller = makeTraveller({ checkIn: makeCheckIn({ sequence: 90 }) })
    const companions = [{ ...friend, checkIn: makeCheckIn({ sequence: 30 }) }]
    const dossier = makeDossier({ traveller, companions })
    expect(readFeatures(dossier, 'weight-vs-party', 'seat-from-party', 'check-in-from-party')).toEqual([1.5, 18, 60])
  })

  it('sums finds over personal links but not over the agency, and knows nobody-else from nothing-stated', () => {
    const link = (kind: 'phone' | 'agency', change: object) => ({
      kind,
      people: 4,
      onFlight: 2,
      finds: 1,
      drugFinds: 1,
      ...change,
    })
    const contacts = [
      {
        kind: 'email' as const,
        value: 'a@example.com',
        asSent: '',
        travellerRef: null,
        country: null,
        city: null,
        purpose: 'contact' as const,
        span,
      },
    ]
    const dossier = makeDossier({
      pnr: makePnr({ contacts }),
      links: [link('phone', {}), link('agency', { finds: 50, drugFinds: 9, onFlight: 40 })],
    })
    expect(readFeatures(dossier, 'phone-shared', 'email-shared', 'card-shared')).toEqual([4, 0, null])
    expect(readFeatures(dossier, 'shared-on-flight', 'linked-finds', 'linked-drug-finds')).toEqual([2, 1, 1])
  })

  it("counts the companions' records before the list, never after", () => {
    const histories = [
      {
        arrivals: [
          past('2026-10-01T00:00:00Z', { outcome: 'drugs' }),
          past('2026-11-23T00:00:00Z', { outcome: 'drugs' }),
        ],
        knownSince: null,
      },
    ]
    expect(
      readFeatures(
        makeDossier({ companions: [friend], companionHistories: histories }),
        'companion-finds',
        'companion-arrivals',
      ),
    ).toEqual([1, 1])
  })
})
