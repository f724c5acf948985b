/** State of the drift part: which model, and its report. */
import { create } from 'zustand'
import type { DriftReport } from '#core/contract/packReports.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type DriftStore = {
  readonly model: 'high' | 'drug'
  readonly report: Answer<DriftReport>
  readonly asked: (model: 'high' | 'drug') => Promise<void>
}

/** A quarter of a year: what the report by groups covers too. */
const weeks = 13

export const useDrift = create<DriftStore>((set, get) => ({
  model: 'high',
  report: loading,
  async asked(model) {
    if (model !== get().model) set({ model, report: loading })
    try {
      const report = ready(await client.packs.drift({ model, weeks }))
      // The answer to an earlier question may come late.
      if (get().model === model) set({ report })
    } catch (error) {
      set({ report: failed(get().report, failureKey(error)) })
    }
  },
}))
