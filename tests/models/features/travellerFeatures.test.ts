import { describe, expect, it } from 'vitest'
import { makeDossier, makePassport, makeTraveller } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of traveller and document', () => {
  it('counts full years and months to expiry on the day of arrival', () => {
    // Born 1991-06-15, arrives 2026-11-22; the passport lasts exactly one year more: 365 / 30.436875 months, less 7.5 hours.
    expect(readFeatures(makeDossier(), 'age-years')).toEqual([35])
    const birthday = makeDossier({ traveller: makeTraveller({ birthOn: '1991-11-23' }) })
    expect(readFeatures(birthday, 'age-years')).toEqual([34])
    expect(readFeatures(makeDossier(), 'document-months-left')).toEqual([11.9818])
  })

  it('compares nationality, issuer and route', () => {
    expect(
      readFeatures(makeDossier(), 'nationality', 'issuer-differs', 'nationality-off-route', 'resident-here'),
    ).toEqual(['BRA', 0, 0, 0])
    const german = makeTraveller({ nationality: 'D', documents: [makePassport({ issuer: 'LTU', nationality: 'D' })] })
    expect(
      readFeatures(makeDossier({ traveller: german }), 'nationality', 'issuer-differs', 'nationality-off-route'),
    ).toEqual(['DEU', 1, 1])
    const korean = makeTraveller({ nationality: 'KOR', documents: [] })
    expect(
      readFeatures(makeDossier({ traveller: korean }), 'resident-here', 'nationality-off-route', 'document-kind'),
    ).toEqual([1, 0, 'none'])
  })

  it('counts a document stated by several sources once', () => {
    const documents = [makePassport(), makePassport({ source: 'PNR' }), makePassport({ kind: 'visa', number: 'V1' })]
    expect(
      readFeatures(makeDossier({ traveller: makeTraveller({ documents }) }), 'documents-count', 'visa-carried'),
    ).toEqual([2, 1])
  })
})
