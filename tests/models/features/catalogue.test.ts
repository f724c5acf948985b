import { describe, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { drugFeatures } from '#models/features/drugFeatures.ts'
import { featureGroups } from '#models/features/FeatureDef.ts'
import { highFeatures } from '#models/features/highFeatures.ts'
import { koreanJustifications } from '#models/features/koreanJustifications.ts'
import golden from './features.golden.json' with { type: 'json' }

const sizes = {
  high: [12, 15, 12, 18, 9, 13, 6, 14, 0, 0],
  drug: [12, 15, 14, 22, 13, 16, 8, 15, 14, 26],
}

describe('the catalogue of features', () => {
  it('gives the high-risk model exactly 99 features and the drug-risk model exactly 155', () => {
    expect(highFeatures).toHaveLength(99)
    expect(drugFeatures).toHaveLength(155)
  })

  it.each(['high', 'drug'] as const)('keeps the size of every group of the %s-risk model', (model) => {
    const counts = featureGroups.map((group) => {
      return catalogue.filter((feature) => feature.group === group && feature.models.includes(model)).length
    })
    expect(counts).toEqual(sizes[model])
  })

  it('is frozen: saved rows and packs are read by these places', () => {
    expect(catalogue.map((feature) => feature.id)).toEqual(golden.catalogue)
    expect(highFeatures).toEqual(golden.high)
    expect(drugFeatures).toEqual(golden.drug)
  })

  it('names every feature once, in kebab case', () => {
    expect(new Set(catalogue.map((feature) => feature.id)).size).toBe(catalogue.length)
    for (const feature of catalogue) expect(feature.id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
  })

  it('justifies every feature in writing and says what it reads', () => {
    for (const feature of catalogue) {
      expect(feature.justification.length, feature.id).toBeGreaterThan(30)
      expect(feature.meaning, feature.id).toMatch(/\.$/)
      expect(feature.reads.length, feature.id).toBeGreaterThan(0)
    }
  })

  it('says what every feature means in Korean too, each in its own words', () => {
    for (const feature of catalogue) expect(feature.meaningKo, feature.id).toMatch(/[가-힣]/)
    expect(new Set(catalogue.map((feature) => feature.meaningKo)).size).toBe(catalogue.length)
  })

  it('justifies every feature in Korean too, and nothing that is no feature', () => {
    expect(Object.keys(koreanJustifications)).toEqual(catalogue.map((feature) => feature.id))
    for (const { id, justificationKo, protected: isProtected } of catalogue) {
      expect(justificationKo, id).toMatch(/[가-힣]다(\([^)]*\))?\.$/)
      expect(justificationKo.endsWith('보호 속성: 단독으로 쓰지 않는다.'), id).toBe(isProtected)
    }
  })

  it('gives categories and tokens a codec, and nothing else one', () => {
    for (const feature of catalogue) {
      const isCoded = feature.kind === 'category' || feature.kind === 'token'
      expect(feature.codec !== null, feature.id).toBe(isCoded)
      if (isCoded) expect(feature.direction, feature.id).toBe(0)
    }
  })

  it('marks the protected attributes, and lets none of them carry an imposed direction but the measured rate', () => {
    const marked = catalogue.filter((feature) => feature.protected).map((feature) => feature.id)
    expect(marked).toEqual(golden.protected)
    for (const feature of catalogue) {
      if (feature.protected && feature.group !== 'risk') expect(feature.direction, feature.id).toBe(0)
    }
  })
})
