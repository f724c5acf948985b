/** State of the patterns part: the patterns, what each was worth, and what the last act was refused for. */
import { create } from 'zustand'
import type { ListedPattern, PatternFeature, PatternReport, PatternView } from '#core/contract/patterns.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type PatternsStore = {
  readonly patterns: Answer<readonly ListedPattern[]>
  readonly report: Answer<PatternReport>
  readonly failure: string | null
  /** What is wrong with the pattern that was to be published. */
  readonly problems: readonly Bilingual[]
  /** What a new pattern may compare. */
  readonly features: readonly PatternFeature[]
  readonly asked: () => Promise<void>
  readonly featuresAsked: () => Promise<void>
  readonly retired: (id: string, reason: string) => Promise<void>
  /** True: it is in force. */
  readonly published: (pattern: PatternView, reason: string) => Promise<boolean>
}

export const usePatterns = create<PatternsStore>((set, get) => ({
  patterns: loading,
  report: loading,
  failure: null,
  problems: [],
  features: [],
  async asked() {
    try {
      set({ patterns: ready(await client.patterns.list()) })
      set({ report: ready(await client.patterns.measure()) })
    } catch (error) {
      const failure = failureKey(error)
      set({ patterns: failed(get().patterns, failure), report: failed(get().report, failure) })
    }
  },
  async featuresAsked() {
    set({ problems: [], failure: null })
    try {
      if (get().features.length === 0) set({ features: await client.patterns.features() })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
  async retired(id, reason) {
    try {
      await client.patterns.retire({ id, reason })
      set({ failure: null, patterns: ready(await client.patterns.list()) })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
  async published(pattern, reason) {
    try {
      const { published, problems } = await client.patterns.publish({ pattern, reason })
      set({ failure: null, problems, patterns: ready(await client.patterns.list()) })
      // A new one is measured too; the list need not wait for it.
      if (published) void client.patterns.measure().then((report) => set({ report: ready(report) }))
      return published
    } catch (error) {
      set({ failure: failureKey(error) })
      return false
    }
  },
}))
