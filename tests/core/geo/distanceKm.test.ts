import { describe, expect, it } from 'vitest'
import { distanceKm } from '#core/geo/distanceKm.ts'

const seoul = { lat: 37.4691, lon: 126.4505 }
const losAngeles = { lat: 33.9425, lon: -118.4081 }

describe('great-circle distance', () => {
  it('is right for Incheon to Los Angeles within half a percent of the published 9,620 km', () => {
    expect(Math.abs(distanceKm(seoul, losAngeles) / 9620 - 1)).toBeLessThan(0.005)
  })

  it('is the same both ways, zero to itself, and half the equator to the antipode', () => {
    expect(distanceKm(seoul, losAngeles)).toBeCloseTo(distanceKm(losAngeles, seoul), 9)
    expect(distanceKm(seoul, seoul)).toBe(0)
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6)
  })
})
