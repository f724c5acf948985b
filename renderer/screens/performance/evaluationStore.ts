/** State of the evaluation part: which model, which view, and the report. */
import { create } from 'zustand'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type View = 'random' | 'inspected'

type EvaluationStore = {
  readonly model: 'high' | 'drug'
  readonly view: View
  readonly report: Answer<EvaluationReport>
  readonly asked: (model: 'high' | 'drug') => Promise<void>
  readonly viewChosen: (view: View) => void
}

export const useEvaluation = create<EvaluationStore>((set, get) => ({
  model: 'high',
  view: 'inspected',
  report: loading,
  async asked(model) {
    if (model !== get().model) set({ model, report: loading })
    try {
      const report = ready(await client.packs.evaluation({ model }))
      // The answer to an earlier question may come late.
      if (get().model === model) set({ report })
    } catch (error) {
      set({ report: failed(get().report, failureKey(error)) })
    }
  },
  viewChosen: (view) => set({ view }),
}))
