import { describe, expect, it } from 'vitest'
import { nearestWords } from '#models/learners/embedding/nearestWords.ts'
import { defaultEmbeddingParams, trainEmbedding } from '#models/learners/embedding/trainEmbedding.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

/** Four regions with their own airports, agencies and countries; journeys stay in one region, but all go through ICN. */
function createJourneys(count: number, seed: number): readonly (readonly string[])[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const region = 'ABCD'[random.integer(4)]!
    return [`from=${region}${random.integer(6)}`, `country=${region}`, `agency=${region}${random.integer(9)}`, 'to=ICN']
  })
}

const journeys = createJourneys(6000, 1)
const model = await trainEmbedding(journeys, defaultEmbeddingParams)

describe('skip-gram vectors of journeys', () => {
  it('put airports and agencies of one region beside each other', () => {
    for (const region of 'ABCD') {
      const near = nearestWords(model, `from=${region}2`, 8).map((neighbour) => neighbour.word)
      expect(near.filter((word) => word.includes(`=${region}`)).length).toBeGreaterThanOrEqual(7)
    }
  })

  it('drop words too rare to place and know nothing of words never seen', async () => {
    const rare = await trainEmbedding([...journeys, ['from=ZZ', 'country=A']], defaultEmbeddingParams)
    expect(rare.words).not.toContain('from=ZZ')
    expect(nearestWords(model, 'from=ZZ', 3)).toEqual([])
  })

  it('are the same for the same seed', async () => {
    expect((await trainEmbedding(journeys, defaultEmbeddingParams)).vectors).toEqual(model.vectors)
    expect((await trainEmbedding(journeys, { ...defaultEmbeddingParams, seed: 2 })).vectors).not.toEqual(model.vectors)
  })

  it('stop when asked', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(trainEmbedding(journeys, defaultEmbeddingParams, signal)).rejects.toThrow('enough')
  })

  it('take journeys without any word that stays', async () => {
    expect((await trainEmbedding([[], ['only']], defaultEmbeddingParams)).words).toEqual([])
  })
})
