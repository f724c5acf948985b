/** State of the work part: the span asked for and its figures. */
import { create } from 'zustand'
import type { WorkReport } from '#core/contract/packReports.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { saveText } from './saveText.ts'

export type Span = { readonly from: string; readonly to: string; readonly by: 'day' | 'week' }

type WorkStore = {
  /** Null: not chosen yet; the screen begins with the last four weeks. */
  readonly span: Span | null
  readonly report: Answer<WorkReport>
  readonly asked: (span: Span) => Promise<void>
  readonly exportAsked: (table: 'periods' | 'groups') => Promise<void>
}

export const useWork = create<WorkStore>((set, get) => ({
  span: null,
  report: loading,
  async asked(span) {
    set({ span })
    try {
      const report = ready(await client.packs.work({ ...span }))
      if (get().span === span) set({ report })
    } catch (error) {
      set({ report: failed(get().report, failureKey(error)) })
    }
  },
  async exportAsked(table) {
    const { span } = get()
    if (span === null) return
    try {
      const { fileName, text } = await client.packs.workCsv({ ...span, table })
      saveText(fileName, text)
    } catch (error) {
      set({ report: failed(get().report, failureKey(error)) })
    }
  },
}))
